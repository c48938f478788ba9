import type { Filing } from '../../lib/filing/filing';
import { type GuideForm, isForEmpty } from '../../lib/guide/guide-form';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';

interface Props {
  filing: Filing;
  form: GuideForm;
  /** The entry of the notebook that it belongs to. */
  keptId?: string | null;
  /** Whether it is the next act. */
  main?: boolean;
}

/** Opens the form to fill in: the province's own where its labels were read, else named for what it is, a common layout. */
export function FillLink({ filing, form, keptId = null, main = false }: Props) {
  const { t } = useWords();
  const own = form.layout !== null;
  return (
    <DeskLink route={{ view: 'form', filing, keptId }} class={main ? 'button main' : 'button'}>
      {t(
        !own
          ? 'guide.form.fillCommon'
          : form.best && isForEmpty(form.best)
            ? 'guide.form.write'
            : 'guide.form.fill',
      )}
    </DeskLink>
  );
}
