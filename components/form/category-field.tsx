import { useState } from 'preact/hooks';
import { otherKey } from '../../lib/form/model/fields';
import { chosenWords } from '../../lib/form/model/form-entry';
import { saysWhoseAlone } from '../../lib/form/model/whose';
import { useWords } from '../ui/i18n';
import { ChoiceField } from './choice-field';
import type { FieldProps } from './field-props';
import { FieldLabel } from './field-shell';

/** The category, as the choices above make it; where the form has more than these say, its words may be changed. */
export function CategoryField(props: FieldProps) {
  const { field, label, entry, findings } = props;
  const { t } = useWords();
  const [apart, setApart] = useState(false);
  if (saysWhoseAlone(field)) return null;
  const isWrong = findings.some((finding) => finding.field === otherKey(field.key));
  if (apart || isWrong) return <ChoiceField {...props} />;
  const words = chosenWords(entry, field.key);
  return (
    <p class="equal">
      <span class="equal-label">
        <FieldLabel field={field.key} label={label} optional={false} />
      </span>
      <span lang="zh-CN" class={words ? undefined : 'soft'}>
        {words || t('form.whose.above')}
      </span>
      <button
        type="button"
        class="plain"
        aria-label={t('form.equal.changeOf', { label })}
        onClick={() => setApart(true)}
      >
        {t('form.equal.change')}
      </button>
    </p>
  );
}
