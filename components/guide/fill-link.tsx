import type { Filing } from '../../lib/filing/filing';
import type { GuideForm } from '../../lib/guide/guide-form';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';

interface Props {
  filing: Filing;
  form: GuideForm;
}

/**
 * Opens the form to fill in. It is the main action only where the labels of the province's own form were read
 * and no page of the administration is known to have it; else it is named for what it is, a common layout.
 */
export function FillLink({ filing, form }: Props) {
  const { t } = useWords();
  const own = form.layout !== null;
  return (
    <DeskLink
      route={{ view: 'form', filing, keptId: null }}
      class={own && form.best.kind !== 'official-page' ? 'button main' : 'button'}
    >
      {t(own ? 'guide.form.fill' : 'guide.form.fillCommon')}
    </DeskLink>
  );
}
