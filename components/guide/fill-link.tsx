import type { ProvinceId } from '../../data/schema';
import type { GuideForm } from '../../lib/guide/guide-form';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';

interface Props {
  provinceId: ProvinceId;
  form: GuideForm;
  /** The filing number that the form is for, if one is known. */
  number: string | null;
}

/**
 * Opens the form to fill in. It is the main action only where the labels of the province's own form were read
 * and no page of the administration is known to have it; else it is named for what it is, a common layout.
 */
export function FillLink({ provinceId, form, number }: Props) {
  const { t } = useWords();
  const own = form.layout !== null;
  return (
    <DeskLink
      route={{ view: 'form', provinceId, number, keptId: null }}
      class={own && form.best.kind !== 'official-page' ? 'button main' : 'button'}
    >
      {t(own ? 'guide.form.fill' : 'guide.form.fillCommon')}
    </DeskLink>
  );
}
