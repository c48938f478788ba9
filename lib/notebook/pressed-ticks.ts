/** Ticks as they were pressed, shown until what is stored speaks for itself. */

/** One press: what it set, and when the entry was last changed as it was answered; null while it is on its way. */
export interface Press {
  readonly isOn: boolean;
  readonly answeredAt: string | null;
}

export type Pressed = Readonly<Record<string, Press>>;

/** What is ticked, with what was pressed on top of it: each press until the entry is changed after that was answered. */
export function withPressed(ticked: readonly string[], changedAt: string, pressed: Pressed): Set<string> {
  const shown = new Set(ticked);
  for (const [id, { isOn, answeredAt }] of Object.entries(pressed)) {
    if (answeredAt !== null && answeredAt !== changedAt) continue;
    if (isOn) shown.add(id);
    else shown.delete(id);
  }
  return shown;
}

/** Some presses as answered, unless the same was pressed again meanwhile. */
export function answered(pressed: Pressed, mine: Pressed, changedAt: string): Pressed {
  return Object.fromEntries(
    Object.entries(pressed).map(([id, press]) => [
      id,
      press === mine[id] ? { ...press, answeredAt: changedAt } : press,
    ]),
  );
}
