import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { answersWithNumber } from '../../lib/guide/number-answers';
import { type CaseId, caseIn, type Early, withCase, withEarly } from '../../lib/guide/popup-case';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { isPrivateWindow } from '../../platform/pages/active-tab';
import { useAnswers } from '../notebook/use-answers';
import { useEvent } from '../ui/use-event';

export interface FilingCase {
  answers: CaseAnswers;
  /** The case that the answers say, if it is one of those offered. */
  chosen: CaseId | null;
  choose: (wanted: CaseId) => void;
  /** Answers something else of the case. */
  say: (more: CaseAnswers) => void;
  kept: KeptFiling | null;
  /** One that keeps another filing of its subject. */
  related: KeptFiling | null;
  /** Whether the browser has refused to store what was chosen here. */
  refused: boolean;
}

/**
 * The case of a filing as the popup shows and changes it: what is chosen counts in guide, notebook and form, over what
 * was answered there. Of private windows nothing is remembered.
 */
export function useCase(filing: Filing): FilingCase {
  // Asked at once: the popup may close right after something was chosen in it.
  const [mayRemember] = useState(async () => !(await isPrivateWindow()));
  const { answers: known, change, kept, related, refused } = useAnswers(filing, mayRemember);
  /** What was answered when the popup opened. */
  const before = useRef<CaseAnswers | null>(null);
  /** Chosen and said before it was known what was answered. */
  const [early, setEarly] = useState<Early | null>(null);
  const said = known ?? answersWithNumber({}, filing);
  const answers = early ? withEarly(said, early) : said;
  const chosen = caseIn(answers);

  const choose = useEvent((wanted: CaseId): void => {
    if (known === null) {
      setEarly((before) => ({ wanted, more: before?.more ?? {} }));
      return;
    }
    before.current ??= known;
    change(withCase(before.current, wanted));
  });
  const takeUp = useEvent((found: CaseAnswers, held: Early): void => {
    before.current ??= { ...found, ...held.more };
    change(withEarly(found, held));
    setEarly(null);
  });
  // With the answers' own drawing: nothing can be chosen in between, which this would undo.
  useLayoutEffect(() => {
    if (known !== null && early !== null) takeUp(known, early);
  }, [known, early]);
  const say = useEvent((more: CaseAnswers): void => {
    if (known === null) {
      setEarly((before) => ({ wanted: before?.wanted ?? null, more: { ...before?.more, ...more } }));
      return;
    }
    const all = { ...answers, ...more };
    // What is chosen after it goes over this, too.
    if (before.current) before.current = { ...before.current, ...more };
    change(all);
  });
  return { answers, chosen, choose, say, kept, related, refused };
}
