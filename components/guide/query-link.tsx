import { useContext } from 'preact/hooks';
import { printedNumber } from '../../lib/filing/filing';
import { queryLink } from '../../lib/guide/guide-links';
import { visitPage } from '../../platform/pages/visit';
import { CopyButton } from '../ui/copy-button';
import { useWords } from '../ui/i18n';
import { Outward } from '../ui/out-link';
import { VisitFor, VisitLink, visitFor } from './visit-link';

/** The way to the public query. With a number it is copied on the way, and the hint there fills it in at a press. */
export function QueryLink({ main = false }: { main?: boolean }) {
  const { t } = useWords();
  const filing = useContext(VisitFor);
  const number = filing?.filings.length === 1 ? printedNumber(filing) : '';
  if (!number) {
    return (
      <VisitLink href={queryLink.url} class={main ? 'button main' : 'button'}>
        {t('guide.link.query')}
      </VisitLink>
    );
  }
  return (
    <CopyButton text={number} primary={main} then={() => void visitPage(queryLink.url, visitFor(filing))}>
      {t('guide.link.copyAndQuery')}
      <Outward />
    </CopyButton>
  );
}
