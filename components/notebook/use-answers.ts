import { useEffect, useRef, useState } from 'preact/hooks';
import { type Filing, filingKey } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { type KnownOfFiling, knownOfFiling } from '../../lib/notebook/known-of-filing';
import { askStore } from '../../platform/pages/store';
import { watchStore } from '../../platform/store-changes';
import { useEvent } from '../ui/use-event';
import { storeAnswers, unsavedAnswers, watchUnsaved } from './answer-session';

interface FilingAnswers {
  /** Null while they are being looked for. */
  answers: CaseAnswers | null;
  change: (answers: CaseAnswers) => void;
  /** Whether the browser has refused to store what was answered here; it is tried again by itself. */
  refused: boolean;
  /** The entry of the notebook that keeps this filing, if there is one. */
  kept: KeptFiling | null;
  /** One that keeps another filing of the same subject, where this one is not kept. */
  related: KeptFiling | null;
}

const always = Promise.resolve(true);

/** The filing as it was first given, as long as it is this filing: what is drawn anew reads it anew. */
function useSameFiling(filing: Filing): Filing {
  const first = useRef(filing);
  const { current: held } = first;
  const isOther = filingKey(held) !== filingKey(filing) || held.provinceId !== filing.provinceId;
  if (isOther) first.current = filing;
  return first.current;
}

/**
 * What was answered for one filing, here or anywhere else, and how to answer.
 *
 * @param mayRemember Whether what is answered here may be stored; without that it counts here alone.
 */
export function useAnswers(filing: Filing, mayRemember: Promise<boolean> = always): FilingAnswers {
  const [known, setKnown] = useState<KnownOfFiling | null>(null);
  /** What was answered here and is not stored yet, or could not be: it counts here all the same. */
  const [changed, setChanged] = useState(() => unsavedAnswers(filing)?.answers ?? null);
  const held = useRef(changed);
  const [refused, setRefused] = useState(() => Boolean(unsavedAnswers(filing)?.refusal));
  const turn = useRef(0);
  const same = useSameFiling(filing);

  const ask = useEvent((asked: Filing): void => {
    turn.current += 1;
    const mine = turn.current;
    askStore('knownOf', { filing: asked, keptId: null }).then(
      (found) => {
        // Asked again or answered meanwhile: the older word is no news.
        if (mine !== turn.current) return;
        setKnown(found);
        if (!held.current) setChanged(null);
      },
      () => setKnown((before) => before ?? knownOfFiling({ filing: asked, keptId: null }, [], {})),
    );
  });
  useEffect(() => {
    ask(same);
    return watchStore(['kept', 'answers'], () => ask(same));
  }, [same]);

  useEffect(() => {
    // What was held when this was drawn may be stored by now.
    let waits = held.current !== null;
    const look = (): void => {
      const now = unsavedAnswers(same);
      setRefused(Boolean(now?.refusal));
      if (waits && !now) {
        held.current = null;
        ask(same);
      }
      waits = now !== null;
    };
    const stop = watchUnsaved(look);
    look();
    return stop;
  }, [same]);

  const store = async (answers: CaseAnswers): Promise<void> => {
    if (await mayRemember) await storeAnswers(filing, answers);
  };
  return {
    answers: changed ?? known?.answers ?? null,
    kept: known?.kept ?? null,
    related: known?.related ?? null,
    refused,
    change: (answers) => {
      turn.current += 1;
      held.current = answers;
      setChanged(answers);
      void store(answers);
    },
  };
}
