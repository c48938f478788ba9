import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import { printedNumber } from '../../lib/filing/filing';
import type { Visit } from '../../lib/official/visit';
import { visitPage } from '../../platform/pages/visit';
import { Outward } from '../ui/out-link';

/** The filing that the screen is about, for the links out of it. */
export const VisitFor = createContext<Filing | null>(null);

/** What an official page is opened for, for a filing. */
export function visitFor(filing: Filing | null): Visit {
  return { provinceId: filing?.provinceId ?? null, number: (filing && printedNumber(filing)) || null };
}

interface Props {
  href: string;
  class?: string;
  title?: string;
  children: ComponentChildren;
}

/**
 * A link to an official page that is read there: its tab knows what it was opened for, so that the hint in it can help.
 * Opened in another way than by a plain click it is a link like any other.
 */
export function VisitLink({ href, children, ...attributes }: Props) {
  const filing = useContext(VisitFor);
  const visit = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void visitPage(href, visitFor(filing));
  };
  return (
    <a target="_blank" rel="noreferrer" href={href} onClick={visit} {...attributes}>
      {children}
      <Outward />
    </a>
  );
}
