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

/** The arrow after what leads out of the extension. */
export function Outward() {
  return (
    <span class="outward" aria-hidden="true">
      ↗
    </span>
  );
}
