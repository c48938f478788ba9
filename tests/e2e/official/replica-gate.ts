/** What the replica's server answers with: each kind of answer comes late, is held back, fails or never comes. */
import type { ServerResponse } from 'node:http';

/** `config` is what the page waits for before it draws; `notice` and `entry` are the details. */
export type AnswerKind = 'config' | 'notices' | 'notice' | 'records' | 'entry';
/** How an answer comes; `held` waits for `letGo`, `failed` is a 500 without a body. */
export type AnswerMode = 'late' | 'held' | 'failed' | 'never';

export interface Gate {
  /** How answers of these kinds come from now on, by default all but `config`. */
  answer: (mode: AnswerMode, ...kinds: AnswerKind[]) => void;
  /** How many answers are held back. */
  held: () => number;
  /**
   * Lets the first or the last of those held back go and holds on; or all of them in order, and holds no more.
   *
   * @returns How many went.
   */
  letGo: (which?: 'all' | 'first' | 'last') => number;
  /** Everything comes late again; what is held back goes nowhere. */
  reset: () => void;
  /** Sends a JSON answer in its kind's manner. */
  send: (kind: AnswerKind, response: ServerResponse, body: unknown) => void;
}

const kindsOfData: AnswerKind[] = ['notices', 'notice', 'records', 'entry'];

/** @param lateBy Milliseconds until an answer that is only late. */
export function gateOf(lateBy: () => number): Gate {
  const modes = new Map<AnswerKind, AnswerMode>();
  let waiting: (() => void)[] = [];
  return {
    answer: (mode, ...kinds) => {
      for (const kind of kinds.length > 0 ? kinds : kindsOfData) modes.set(kind, mode);
    },
    held: () => waiting.length,
    letGo: (which = 'all') => {
      const going = which === 'all' ? waiting : which === 'first' ? waiting.slice(0, 1) : waiting.slice(-1);
      waiting = waiting.filter((one) => !going.includes(one));
      if (which === 'all') {
        for (const [kind, mode] of modes) if (mode === 'held') modes.set(kind, 'late');
      }
      for (const go of going) go();
      return going.length;
    },
    reset: () => {
      modes.clear();
      waiting = [];
    },
    send: (kind, response, body) => {
      const mode = modes.get(kind) ?? 'late';
      const go = (): void => {
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(JSON.stringify(body));
      };
      if (mode === 'held') waiting.push(go);
      else if (mode === 'late') setTimeout(go, lateBy());
      else if (mode === 'failed') {
        response.statusCode = 500;
        response.end();
      }
    },
  };
}
