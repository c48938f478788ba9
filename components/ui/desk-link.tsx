import type { ComponentChildren } from 'preact';
import { type DeskRoute, deskHash } from '../../lib/desk-route';
import { openDesk } from '../../platform/tabs';

interface Props {
  route: DeskRoute;
  children: ComponentChildren;
  class?: string;
}

/**
 * A link to a page of the desk: in the desk itself in place, from elsewhere in the desk tab of the window. With a key held, or
 * by the middle button, in a tab of its own, as any link.
 */
export function DeskLink({ route, children, class: name }: Props) {
  const inDesk = location.pathname.endsWith('/desk.html');
  const lead = (event: MouseEvent): void => {
    if (inDesk || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openDesk(route);
  };
  return (
    <a
      href={inDesk ? deskHash(route) : `desk.html${deskHash(route)}`}
      target={inDesk ? undefined : '_blank'}
      class={name}
      onClick={lead}
    >
      {children}
    </a>
  );
}
