const underWay = new Set<Promise<unknown>>();

/**
 * Makes a line in which one piece of work waits for the one before, so that two that read, change and write
 * the same place both count.
 *
 * @returns Runs work when its turn has come and gives its result. Work that fails holds up nobody behind it.
 */
export function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    // Its failure is told to whoever asked for it, and to nobody else.
    const end: Promise<unknown> = turn.catch(() => undefined).then(() => underWay.delete(end));
    underWay.add(end);
    last = end;
    return turn;
  };
}

/** Resolves when everything that waited for its turn until now, in any line, has ended. */
export async function endOfTurns(): Promise<void> {
  await Promise.all(underWay);
}
