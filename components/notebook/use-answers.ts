import { useEffect, useRef, useState } from 'preact/hooks';
import { type Filing, filingKey } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { type KnownOfFiling, knownOfFiling } from '../../lib/notebook/known-of-filing';
import { notebookPlace } from '../../platform/stored/notebook-place';
import { watchPlace } from '../../platform/stored/stored';
import { askBackground } from '../../platform/wire';

interface FilingAnswers {
  /** Null while they are being looked for. */
  answers: CaseAnswers | null;
  change: (answers: CaseAnswers) => void;
  /** The entry of the notebook that keeps this filing, if there is one. */
  kept: KeptFiling | null;
}

const always = async (): Promise<boolean> => true;

/**
 * What was answered for one filing, here or anywhere else, and how to answer.
 *
 * @param mayRemember Whether what is answered here may be stored; without that it counts here alone.
 */
export function useAnswers(filing: Filing, mayRemember: () => Promise<boolean> = always): FilingAnswers {
  const [known, setKnown] = useState<KnownOfFiling | null>(null);
  /** What was answered here and is not stored yet, or could not be: it counts here all the same. */
  const [changed, setChanged] = useState<CaseAnswers | null>(null);
  const held = useRef<CaseAnswers | null>(null);
  const turn = useRef(0);

  const ask = (): void => {
    turn.current += 1;
    const mine = turn.current;
    askBackground('knownOf', { filing, keptId: null }).then(
      (found) => {
        // Asked again or answered meanwhile: the older word is no news.
        if (mine !== turn.current) return;
        setKnown(found);
        if (!held.current) setChanged(null);
      },
      () => setKnown((before) => before ?? knownOfFiling({ filing, keptId: null }, [], {})),
    );
  };
  useEffect(() => {
    ask();
    return watchPlace(notebookPlace, ask);
  }, [filingKey(filing), filing.provinceId]);

  return {
    answers: changed ?? known?.answers ?? null,
    kept: known?.kept ?? null,
    change: (answers) => {
      turn.current += 1;
      held.current = answers;
      setChanged(answers);
      mayRemember()
        .then((may) => may && askBackground('rememberAnswers', { filing, answers }))
        .then(
          (stored) => {
            if (!stored || held.current !== answers) return;
            held.current = null;
            ask();
          },
          // What cannot be stored is only asked again the next time.
          () => undefined,
        );
    },
  };
}
