import type { Filing } from '../../lib/filing/filing';
import type { GuideForm } from '../../lib/guide/guide-form';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';

interface Props {
  filing: Filing;
  form: GuideForm;
}

/**
 * Opens the form to fill in: the province's own where its labels were read, else named for what it is, a common layout.
 * Today's official form comes first.
 */
export function FillLink({ filing, form }: Props) {
  const { t } = useWords();
  const own = form.layout !== null;
  return (
    <DeskLink route={{ view: 'form', filing, keptId: null }} class="button">
      {t(own ? 'guide.form.fill' : 'guide.form.fillCommon')}
    </DeskLink>
  );
}
