import { fieldKey } from '../../lib/form/model/fields';
import type { FormEntry } from '../../lib/form/model/form-entry';
import { type FormSpec, type FormUse, formUses } from '../../lib/form/model/form-model';
import { moveEntry } from '../../lib/form/model/move-entry';
import { type ApplicantKind, certificateTypeOf } from '../../lib/form/values/certificates';
import { useWords } from '../ui/i18n';
import type { EntryChange } from './form-session';
import { Radios } from './radios';

/** What must be known before the fields: which form, who applies, what is to go. */
export function GeneralQuestions(props: {
  form: FormSpec;
  entry: FormEntry;
  change: (change: EntryChange) => void;
}) {
  const { form, entry, change } = props;
  const { t } = useWords();
  const uses = formUses(form.provinceId);
  const chooseApplicant = (applicant: ApplicantKind): void =>
    change(({ text }) => {
      const type = text[fieldKey.certificateType] ?? '';
      const fits = (certificateTypeOf(type)?.holder ?? applicant) === applicant;
      return { applicant, text: { ...text, [fieldKey.certificateType]: fits ? type : '' } };
    });
  return (
    <div class="form-questions">
      {uses.length > 1 && (
        <Radios<FormUse>
          legend={t('form.use.legend')}
          name="use"
          value={entry.use}
          options={uses.map((use) => [use, t(`form.use.${use}`)])}
          choose={(use) => change((now) => moveEntry(now, now.provinceId, use))}
        />
      )}
      <Radios<ApplicantKind>
        legend={t('form.applicant.legend')}
        name="applicantKind"
        value={entry.applicant}
        options={[
          ['unit', t('form.applicant.unit')],
          ['individual', t('form.applicant.individual')],
        ]}
        choose={chooseApplicant}
      />
      {form.numberNeed === 'subject-or-service' && (
        <Radios<'subject' | 'service'>
          legend={t('form.target.legend')}
          name="target"
          value={entry.target}
          options={[
            ['subject', t('form.target.subject')],
            ['service', t('form.target.service')],
          ]}
          choose={(target) => change(() => ({ target }))}
          hint={entry.target && t(`form.target.${entry.target}Help`)}
        />
      )}
    </div>
  );
}
