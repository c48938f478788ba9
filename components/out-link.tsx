import type { ComponentChildren } from 'preact';

interface Props {
  href: string;
  children: ComponentChildren;
  class?: string;
  title?: string;
}

/** A link out of the extension: a tab of its own, which learns nothing of where it was opened. */
export function OutLink({ children, ...attributes }: Props) {
  return (
    <a target="_blank" rel="noreferrer" {...attributes}>
      {children}
      <Outward />
    </a>
  );
}

/** The arrow after what leads out of the extension; it never stands alone on a line. */
export function Outward() {
  return <span aria-hidden="true">{'\u00a0'}↗</span>;
}
