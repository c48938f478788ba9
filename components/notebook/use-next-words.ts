import type { Checklist } from '../../lib/notebook/checklist';
import { useLineText } from '../guide/guide-line';
import { useWords } from '../ui/i18n';

/** What is next of a kept filing, in a line: the step as a title of its own, or the question before any way. */
export function useNextWords(): (list: Pick<Checklist, 'asksFirst' | 'next'>) => string {
  const { t } = useWords();
  const lineText = useLineText();
  return ({ asksFirst, next }) => {
    if (asksFirst) return t('notebook.askFirst', { question: t('case.question.whose') });
    // What a step leads to stands elsewhere.
    return next ? lineText(next).replace(/[：:]$/, '') : t('notebook.allTicked');
  };
}
