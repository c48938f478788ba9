import type { Ref } from 'preact';
import { useWords } from './i18n';

interface Props {
  /** What was just done; null when there is nothing to take back. */
  done: string | null;
  /** What the button says. */
  label: string;
  undo: () => void;
  /** Puts the line away; without it, the line goes with what is done next. */
  dismiss?: () => void;
  button?: Ref<HTMLButtonElement>;
}

/** What was just done, with the button that takes it back. */
export function UndoLine({ done, label, undo, dismiss, button }: Props) {
  const { t } = useWords();
  return (
    <div role="status">
      {done !== null && (
        <p class="undo">
          {done}{' '}
          <button ref={button ?? null} type="button" class={dismiss ? undefined : 'plain'} onClick={undo}>
            {label}
          </button>
          {dismiss && (
            <button type="button" class="plain" onClick={dismiss}>
              {t('ui.close')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
