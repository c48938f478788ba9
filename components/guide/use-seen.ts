import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { EraseReply, StoredValues } from '../../lib/notebook/notebook';
import { isFormNotice } from '../../lib/official/form-notice';
import type { SeenNotice } from '../../lib/official/seen-notice';
import type { SeenShelf } from '../../lib/official/seen-shelf';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import { askStore } from '../../platform/pages/store';
import { watchStore } from '../../platform/store-changes';
import { useEvent } from '../ui/use-event';

/** The noted notices, read again whenever one changes; null until they are read. */
export function useSeen(): SeenShelf | null {
  const [shelf, setShelf] = useState<SeenShelf | null>(null);
  useEffect(() => {
    let asked = 0;
    const read = (): void => {
      asked += 1;
      const turn = asked;
      askStore('readSeen').then(
        (found) => turn === asked && setShelf(found),
        // Said at the top of the page.
        () => undefined,
      );
    };
    read();
    const stop = watchStore(['seen'], read);
    return () => {
      asked = -1;
      stop();
    };
  }, []);
  return shelf;
}

/** What is noted for a province. */
export interface Noted {
  /** Forms, and what encloses one. */
  forms: SeenNotice[];
  others: SeenNotice[];
}

export function useNoted(provinceId: ProvinceId): Noted {
  const shelf = useSeen();
  return useMemo(() => {
    const own = (shelf?.seen ?? []).filter((one) => one.provinceId === provinceId);
    return {
      forms: own.filter(({ notice }) => isFormNotice(notice)),
      others: own.filter(({ notice }) => !isFormNotice(notice)),
    };
  }, [shelf, provinceId]);
}

export interface SeenActions {
  /** What stood in the place of what was just noted or erased; null where there is nothing to take back. */
  before: StoredValues | null;
  /** Whether something is on its way. */
  busy: boolean;
  /** Why the last of it was not done; null where it was. */
  refusal: Refusal | null;
  keep: (seen: SeenNotice) => void;
  /** @param ids Null for all of them. */
  erase: (ids: readonly string[] | null) => void;
  undo: () => void;
}

/** Notes notices, erases noted ones, and takes the last of that back. */
export function useSeenActions(): SeenActions {
  const [before, setBefore] = useState<StoredValues | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useOthersNoted(before, () => setBefore(null));
  /** What was refused is said, also where nobody answered. */
  const take = async (answer: Promise<EraseReply>): Promise<void> => {
    setBusy(true);
    const reply = await answer.catch((error): EraseReply => ({ ok: false, reason: refusalOf(error) }));
    setBusy(false);
    setRefusal(reply.ok ? null : reply.reason);
    if (reply.ok) setBefore(reply.before);
  };
  const putBack = async (values: StoredValues): Promise<void> => {
    const reason = await askStore('restoreSeen', newId(), values).catch(refusalOf);
    setRefusal(reason);
    if (reason === null) setBefore(null);
  };
  return {
    before,
    busy,
    refusal,
    keep: (seen) => void take(askStore('keepSeen', newId(), seen)),
    erase: (ids) => void take(askStore('eraseSeen', newId(), ids)),
    undo: () => void (before && putBack(before)),
  };
}

/** Calls back when something else was noted or imported since: the line that takes back is then of yesterday. */
function useOthersNoted(before: StoredValues | null, noted: () => void): void {
  const read = useEvent((ids: readonly string[], seen: readonly SeenNotice[]) => {
    const isOwn = (id: string) => before && Object.hasOwn(before, id) && before[id] === null;
    if (before && seen.some(({ id }) => ids.includes(id) && !isOwn(id))) noted();
  });
  useEffect(
    () =>
      watchStore(['seen'], ({ ids }) => {
        // Without ids nobody says that there was a change.
        if (!ids) return;
        askStore('readSeen').then(
          ({ seen }) => read(ids, seen),
          () => undefined,
        );
      }),
    [],
  );
}
