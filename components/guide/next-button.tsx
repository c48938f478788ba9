import type { Filing } from '../../lib/filing/filing';
import type { GuideForm } from '../../lib/guide/guide-form';
import type { NextAct } from '../../lib/guide/guide-screen';
import { officialPageOf } from '../../lib/official/official-page';
import { OutLink } from '../ui/out-link';
import { FillLink } from './fill-link';
import { useLinkWords } from './guide-line';
import { QueryLink } from './query-link';
import { VisitLink } from './visit-link';

interface Props {
  next: NextAct;
  filing: Filing;
  form: GuideForm | null;
  /** The entry of the notebook that the form belongs to. */
  keptId?: string | null;
}

/** The one thing to press next. */
export function NextButton({ next, filing, form, keptId = null }: Props) {
  const words = useLinkWords();
  if (next.kind === 'query') return <QueryLink main />;
  if (next.kind === 'fill') return form && <FillLink filing={filing} form={form} keptId={keptId} main />;
  const Link = officialPageOf(next.link.url) ? VisitLink : OutLink;
  return (
    <Link href={next.link.url} class="button main">
      {words(next.link)}
    </Link>
  );
}
