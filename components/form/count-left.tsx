import { useEffect, useRef } from 'preact/hooks';
import { ownerOf } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { useWords } from '../ui/i18n';
import { focusNext } from './focus-field';

/**
 * How many fields are missing or wrong, as the way to the next of them; that it is complete where none is.
 *
 * @param errors Each once.
 * @param leave Told which field the person was led to: what is wrong with it is shown from then on.
 */
export function CountLeft({ errors, leave }: { errors: readonly Finding[]; leave: (key: string) => void }) {
  const { t } = useWords();
  const last = useLastField();
  const count = new Set(errors.map(({ field }) => ownerOf(field))).size;
  if (count === 0) return <span class="complete">{t('form.left.none')}</span>;
  const lead = (): void => {
    const field = focusNext(errors, last.current);
    if (field) leave(field);
  };
  return (
    <button type="button" class="left-count" onClick={lead}>
      {t('form.left.some', { count })}
    </button>
  );
}

/** The field that had the focus last. */
function useLastField(): { current: Element | null } {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest('.form-top, .form-editor')) last.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return last;
}
