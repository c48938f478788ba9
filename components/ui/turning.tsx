import { useRef } from 'preact/hooks';
import { useWords } from './i18n';

interface Props {
  /** What is turned over. */
  label: string;
  /** Counted from 0. */
  part: number;
  parts: number;
  turnTo: (part: number) => void;
}

/** From one part of many rows to the next; nothing where there is one part. */
export function Turning({ label, part, parts, turnTo }: Props) {
  const { t } = useWords();
  const nav = useRef<HTMLElement>(null);
  const turn = (next: number): void => {
    if (next < 0 || next >= parts) return;
    turnTo(next);
    // The rows begin above.
    nav.current?.closest('section')?.scrollIntoView();
  };
  if (parts <= 1) return null;
  return (
    <nav ref={nav} class="actions" aria-label={label}>
      <button type="button" aria-disabled={part === 0} onClick={() => turn(part - 1)}>
        {t('ui.part.previous')}
      </button>
      <span>{t('ui.part.which', { page: part + 1, pages: parts })}</span>
      <button type="button" aria-disabled={part + 1 >= parts} onClick={() => turn(part + 1)}>
        {t('ui.part.next')}
      </button>
    </nav>
  );
}
