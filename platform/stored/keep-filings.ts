import { type Filing, filingKey, printedNumber } from '../../lib/filing/filing';
import { filingOfKept } from '../../lib/notebook/find-kept';
import { newKept } from '../../lib/notebook/kept-filing';
import { type FilingToName, type KeepManyReply, mostKept } from '../../lib/notebook/notebook';
import { keptToStore, notebookOf } from '../../lib/notebook/stored-notebook';
import { refusalOf } from '../../lib/refusal';
import { announce } from '../store-changes';
import { openDatabase } from './database';
import { entriesOf } from './kept';
import { settle } from './pending';
import { beginChange, once } from './schema';

/** What one filing of many says of itself in common with others of the same number. */
const nameOf = (filing: Filing): string => `${filing.provinceId} ${printedNumber(filing)}`;

/**
 * Keeps many filings in one act, all or none, with what was answered for them. One that is under way already is kept once,
 * by number and province; so is one that comes twice.
 *
 * @param act Repeated, it changes nothing and is answered as before.
 */
export async function keepFilings(act: string, given: readonly FilingToName[]): Promise<KeepManyReply> {
  if (given.length > mostKept) return { ok: false, reason: 'many' };
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['acts', 'kept', 'answers']);
    const store = change.objectStore('kept');
    const { filings, damaged } = notebookOf(await entriesOf(store));
    const present = new Set(filings.map(({ id }) => id));
    const names = new Set(
      filings.filter(({ dates }) => !dates.done).map((kept) => nameOf(filingOfKept(kept))),
    );
    const answers = new Map(await entriesOf(change.objectStore('answers')));
    const isNew = await once(change, act);
    const ids: string[] = [];
    for (const { id, provinceId, number, label } of given) {
      if (present.has(id)) ids.push(id);
      const filing = filingOfKept({ provinceId, number });
      if (!isNew || present.has(id) || names.has(nameOf(filing))) continue;
      names.add(nameOf(filing));
      const remembered = answers.get(filingKey(filing)) as { answers?: FilingToName['answers'] } | undefined;
      const kept = newKept(id, provinceId, new Date(), { number, answers: remembered?.answers ?? {} });
      const value = keptToStore({ ...kept, label });
      if (!value) {
        change.abort();
        return { ok: false, reason: 'invalid' };
      }
      ids.push(id);
      await store.put(value, id);
    }
    if ((await store.count()) > mostKept + damaged.length) {
      change.abort();
      return { ok: false, reason: 'many' };
    }
    await change.done;
    announce({ stores: ['kept'], ids });
    return { ok: true, added: ids.length, already: given.length - ids.length, ids };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}
