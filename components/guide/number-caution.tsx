import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { findKeptNumberFault } from '../../lib/notebook/number-fault';
import { lazy } from '../ui/lazy';

const NumberFault = lazy(() => import('./number-fault').then((found) => found.NumberFault), {
  words: ['guide', 'form'],
  waiting: null,
});

interface Props {
  filing: Filing;
  what?: CaseAnswers['what'];
}

/** What does not fit about a number; nothing where all fits. */
export function NumberCaution({ filing, what }: Props) {
  const fault = findKeptNumberFault(filing, what);
  return fault && <NumberFault filing={filing} fault={fault} />;
}
