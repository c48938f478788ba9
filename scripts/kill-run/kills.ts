/** How things end: what is killed, and when. */
import type { End } from './deeds';
import type { Model } from './model';
import type { Random } from './random';
import type { Step } from './steps/step';

export type Kill =
  /** The background ends so many milliseconds after the beginning; the page lives on. */
  | { kind: 'background'; at: number }
  /** The page ends in the same task as one of the deeds, with a background that is awake or asleep. */
  | { kind: 'page'; end: End; asleep: boolean }
  /** The tab is closed from outside, so long after the last deed. */
  | { kind: 'tab'; at: number; asleep: boolean }
  /** The whole browser ends by SIGKILL, so long after the beginning or as soon as all is stored. */
  | { kind: 'browser'; at: number | 'stored' };

/** What a kill is called in the table. */
export function nameOfKill(kill: Kill): string {
  return kill.kind === 'page' ? `page, ${kill.end.how}` : kill.kind;
}

/** The same with its moment. */
export function describeKill(kill: Kill): string {
  const moment = 'at' in kill ? `at ${kill.at}` : `with deed ${kill.end.with}`;
  return `${nameOfKill(kill)} ${moment}${'asleep' in kill && kill.asleep ? ', background asleep' : ''}`;
}

/** Draws how a step ends: every tenth with the whole browser, because that takes longest. */
export function killFor(random: Random, { deeds, livesOn }: Step, turn: number): Kill {
  const span = 60 + deeds.reduce((sum, { pause = 0 }) => sum + pause, 0);
  const background = (): Kill => ({ kind: 'background', at: random.below(span) });
  if (livesOn) return background();
  if (turn % 10 === 0) return { kind: 'browser', at: random.chance(0.5) ? 'stored' : random.below(span) };
  const asleep = random.chance(0.5);
  const page = (how: End['how']) => (): Kill => {
    // Mostly the last: the more was done, the more there is to be lost.
    const last = random.chance(0.6) ? deeds.length : 1 + random.below(deeds.length);
    return { kind: 'page', asleep, end: { with: last, how, address: 'http://elsewhere.example/' } };
  };
  const ways: [number, () => Kill][] = [
    [35, background],
    [18, page('close')],
    [16, page('reload')],
    [13, page('leave')],
    [8, () => ({ kind: 'tab', asleep, at: random.below(60) })],
  ];
  return random.weigh(ways)();
}

/**
 * What may be stored after a kill, the likeliest first.
 *
 * @param done How many deeds were done; null where nobody can tell.
 */
export function allowedAfter(
  { states, deeds, alsoAllowed = [] }: Step,
  kill: Kill,
  done: number | null,
): Model[] {
  const last = states.length - 1;
  if (kill.kind === 'background' || ('at' in kill && kill.at === 'stored')) return states.slice(last);
  // The processes end in the middle of anything: any of the deeds may be the last that is stored.
  if (kill.kind === 'browser') return [...[...states].reverse(), ...alsoAllowed];
  let from = done ?? last;
  const allowed = states.slice(from, from + 1);
  // What was only asked for may not have been done.
  while (from > 0 && deeds[from - 1]?.asks) {
    from -= 1;
    allowed.push(...states.slice(from, from + 1));
  }
  return [...allowed, ...alsoAllowed];
}
