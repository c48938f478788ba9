import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  /** Among buttons instead of below them. */
  inline?: boolean;
}

/** What became of what was just done. Always on the page, also without words, so that what comes into it is read out. */
export function StatusLine({ children, inline = false }: Props) {
  const Line = inline ? 'span' : 'p';
  return (
    <Line role="status" class="soft small">
      {children}
    </Line>
  );
}
