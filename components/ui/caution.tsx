import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  /** Came up just now and is read out at once. */
  alert?: boolean;
  small?: boolean;
}

/** What went wrong or could: to be read before going on. */
export function Caution({ children, alert = false, small = false }: Props) {
  return (
    <p class={small ? 'caution small' : 'caution'} role={alert ? 'alert' : undefined}>
      {children}
    </p>
  );
}
