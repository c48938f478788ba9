import { useState } from 'preact/hooks';
import { useWords } from '../ui/i18n';

/** Erasing cannot be undone, so the button asks to be pressed again. */
export function EraseButton({ label, erase }: { label: string; erase: () => void }) {
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      class={sure ? 'danger' : ''}
      onClick={() => (sure ? erase() : setSure(true))}
      onBlur={() => setSure(false)}
    >
      {sure ? t('form.draft.eraseSure') : label}
    </button>
  );
}
