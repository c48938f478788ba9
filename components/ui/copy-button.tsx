import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '../../platform/clipboard';
import { useWords } from './i18n';
import { StatusLine } from './status-line';

interface Props {
  text: string;
  children: ComponentChildren;
  /** Called after the text is on the clipboard, or could not be put there. */
  then?: () => void;
  primary?: boolean;
  /** A small thing beside others. */
  plain?: boolean;
}

/** Copies a text and says so; where the clipboard refuses, says that too and still goes on. */
export function CopyButton({ text, children, then, primary = false, plain = false }: Props) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid(t((await copyText(text)) ? 'ui.copied' : 'ui.copyFailed'));
    then?.();
  };
  return (
    <>
      <button
        type="button"
        class={primary ? 'main' : plain ? 'plain' : undefined}
        onClick={() => void copy()}
      >
        {children}
      </button>
      <StatusLine inline>{said}</StatusLine>
    </>
  );
}
