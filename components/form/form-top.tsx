import { nameOf } from '../../data/names/names';
import { fieldKey } from '../../lib/form/model/fields';
import type { FormEntry } from '../../lib/form/model/form-entry';
import { type FormSpec, fieldsToFill } from '../../lib/form/model/form-model';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { SectionField } from './form-section';
import type { EntryChange } from './form-session';
import { GeneralQuestions } from './general-questions';
import { NumberAdvice } from './number-advice';
import type { LeftFields } from './use-left-fields';

interface Props {
  formKey: string;
  form: FormSpec;
  entry: FormEntry;
  left: LeftFields;
  change: (change: EntryChange) => void;
}

/** Whose form it is, and in one row what decides the rest of it: the number, and three choices. */
export function FormTop({ formKey, form, entry, left, change }: Props) {
  const { t, say } = useWords();
  const number = fieldsToFill(form).find(({ key }) => key === fieldKey.number);
  return (
    <form class="screen-only form-top" noValidate onSubmit={(event) => event.preventDefault()}>
      <Seal character={nameOf(form.provinceId).prefix} size={48} />
      <div class="form-title">
        <h1 lang="zh-CN">{form.title}</h1>
        <p class="soft small">{say(form.authority)}</p>
      </div>
      <div class="form-questions">
        {number && (
          <div class="form-number">
            <SectionField field={number} form={form} entry={entry} site={null} left={left} change={change} />
            <NumberAdvice formKey={formKey} form={form} entry={entry} />
          </div>
        )}
        <GeneralQuestions form={form} entry={entry} findingsOf={left.findingsOf} change={change} />
        {entry.target && form.use === 'general' && (
          <p class="hint small soft">{t(`form.target.${entry.target}Help`)}</p>
        )}
      </div>
    </form>
  );
}
