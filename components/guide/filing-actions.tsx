import type { ComponentProps } from 'preact';
import { useWords } from '../ui/i18n';
import { KeepButton } from './keep-button';

/** What to do with a guide: keep the filing in the notebook, print route and checklist. */
export function FilingActions(props: ComponentProps<typeof KeepButton>) {
  const { t } = useWords();
  return (
    <div class="actions filing-actions screen-only">
      <KeepButton {...props} />
      <button type="button" onClick={() => print()}>
        {t('guide.print.button')}
      </button>
    </div>
  );
}
