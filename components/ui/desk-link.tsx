import type { ComponentChildren } from 'preact';
import { type DeskRoute, deskHash } from '../../lib/desk-route';

interface Props {
  route: DeskRoute;
  children: ComponentChildren;
  class?: string;
}

/** A link to a page of the desk: in the desk itself in place, from the popup in a tab. */
export function DeskLink({ route, children, class: name }: Props) {
  const inDesk = location.pathname.endsWith('/desk.html');
  return (
    <a
      href={inDesk ? deskHash(route) : `desk.html${deskHash(route)}`}
      target={inDesk ? undefined : '_blank'}
      class={name}
    >
      {children}
    </a>
  );
}
