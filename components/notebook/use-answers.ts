import { useEffect, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import { filingName } from '../../lib/filing/filing-name';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { answersWithNumber } from '../../lib/guide/number-answers';
import { findKept } from '../../lib/notebook/find-kept';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { askBackground } from '../../platform/wire';
import { useNotebook } from './use-notebook';

interface FilingAnswers {
  /** Null while they are being looked for. */
  answers: CaseAnswers | null;
  change: (answers: CaseAnswers) => void;
  /** The kept case of this filing, if there is one. */
  kept: KeptFiling | null;
}

/** What was answered for one filing: out of the notebook where it is kept there, else as last answered. */
export function useAnswers(provinceId: ProvinceId, number: string | null): FilingAnswers {
  const { shelf, failed } = useNotebook();
  const [remembered, setRemembered] = useState<CaseAnswers | null>(null);
  const [changed, setChanged] = useState<CaseAnswers | null>(null);
  const filing = filingName(provinceId, number);
  const kept = findKept(shelf?.filings ?? [], provinceId, number);

  useEffect(() => {
    askBackground('answersOf', { filing }).then(setRemembered, () => setRemembered({}));
  }, [filing]);

  const loaded = remembered !== null && (shelf !== null || failed);
  const said = changed ?? (loaded ? (kept?.answers ?? remembered) : null);
  return {
    answers: said && answersWithNumber(said, number),
    kept,
    change: (answers) => {
      setChanged(answers);
      // What cannot be stored counts on this page all the same and is only asked again the next time.
      askBackground('rememberAnswers', { filing, answers }).catch(() => undefined);
      if (kept) askBackground('keptChange', { id: kept.id, changes: { answers } }).catch(() => undefined);
    },
  };
}
