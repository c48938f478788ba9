import { type AnswerSwap, isAnswerSwap, swapAnswer } from '../../lib/notebook/answer-many';
import type { AnswerManyReply } from '../../lib/notebook/notebook';
import { keptToStore, notebookOf } from '../../lib/notebook/stored-notebook';
import { refusalOf } from '../../lib/refusal';
import { announce } from '../store-changes';
import { openDatabase } from './database';
import { entriesOf } from './kept';
import { settle } from './pending';
import { beginChange, goOn, once } from './schema';

/**
 * Answers one question for many filings in one act, all or none. Where another answer stands by now, or nothing, it stays
 * so.
 *
 * @param act Repeated, it changes nothing and is answered as before.
 */
export async function answerFilings(
  act: string,
  ids: readonly string[],
  swap: AnswerSwap,
): Promise<AnswerManyReply> {
  if (!isAnswerSwap(swap)) return { ok: false, reason: 'invalid' };
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['acts', 'kept']);
    const store = change.objectStore('kept');
    const wanted = new Set(ids);
    const { filings } = notebookOf((await entriesOf(store)).filter(([id]) => wanted.has(id)));
    if (!(await once(change, act))) {
      const answered = filings.filter(({ answers }) => (answers[swap.question] ?? null) === swap.to);
      return { ok: true, ids: answered.map(({ id }) => id) };
    }
    const now = new Date();
    const changed = filings.flatMap((kept) => swapAnswer(kept, swap, now) ?? []);
    const values = changed.flatMap((kept) => keptToStore(kept) ?? []);
    for (const kept of values) goOn(store.put(kept, kept.id));
    await change.done;
    const done = values.map(({ id }) => id);
    announce({ stores: ['kept'], ids: done });
    return { ok: true, ids: done };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}
