import { fieldKey } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { type FormEntry, withWhose } from '../../lib/form/model/form-entry';
import { type FormSpec, formFor, formUses } from '../../lib/form/model/form-model';
import { moveEntry } from '../../lib/form/model/move-entry';
import { whoseOf, withTarget } from '../../lib/form/model/whose';
import { type ApplicantKind, certificateTypeOf } from '../../lib/form/values/certificates';
import { useWords } from '../ui/i18n';
import { fieldIds } from './field-shell';
import { FindingList } from './finding-list';
import type { EntryChange } from './form-session';
import { Radios } from './radios';
import { tellApplicant } from './tell-case';

interface Props {
  form: FormSpec;
  entry: FormEntry;
  findingsOf: (key: string) => Finding[];
  change: (change: EntryChange) => void;
}

/** What must be known before the fields: who applies, what is to go, whose it is. */
export function GeneralQuestions(props: Props) {
  const { form, entry, change } = props;
  const { t } = useWords();
  const chooseApplicant = (applicant: ApplicantKind): void => {
    change(({ text }) => {
      const type = text[fieldKey.certificateType] ?? '';
      const fits = (certificateTypeOf(type)?.holder ?? applicant) === applicant;
      return { applicant, text: { ...text, [fieldKey.certificateType]: fits ? type : '' } };
    });
    tellApplicant(entry, applicant).catch(() => undefined);
  };
  return (
    <>
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
      <WhatGoes form={form} entry={entry} change={change} />
      {form.use === 'general' && <Whose {...props} />}
    </>
  );
}

type Goal = 'subject' | 'empty' | 'service';

/** What is to go; an empty subject, for which its province has a letter of its own, is one of the answers. */
function WhatGoes({ form, entry, change }: Pick<Props, 'form' | 'entry' | 'change'>) {
  const { t } = useWords();
  const hasLetter = formUses(form.provinceId).includes('empty-subject');
  const goals: Goal[] = hasLetter ? ['subject', 'empty', 'service'] : ['subject', 'service'];
  const choose = (goal: Goal): void =>
    change((now) => {
      const target = goal === 'service' ? 'service' : 'subject';
      const moved = moveEntry(now, now.provinceId, goal === 'empty' ? 'empty-subject' : 'general');
      return goal === 'empty' ? { ...moved, target } : withTarget(formFor(now.provinceId), moved, target);
    });
  return (
    <Radios<Goal>
      legend={t('form.target.legend')}
      name="target"
      value={form.use === 'empty-subject' ? 'empty' : entry.target}
      options={goals.map((goal) => [goal, t(`form.target.${goal}`)])}
      choose={choose}
    />
  );
}

/** Whose filing it is, which is said in the words of the form’s category. */
function Whose({ form, entry, findingsOf, change }: Props) {
  const { t } = useWords();
  const whose = whoseOf(form, entry);
  const ids = fieldIds('whose');
  return (
    <div>
      <Radios<'mine' | 'other'>
        legend={t('form.whose.legend')}
        name="whose"
        value={whose === 'unknown' ? null : whose}
        options={[
          ['mine', t('form.whose.mine')],
          ['other', t('form.whose.other')],
        ]}
        choose={(chosen) => change((now) => withWhose(form, now, chosen === 'mine'))}
        describedBy={ids.findings}
      />
      <FindingList
        id={ids.findings}
        findings={findingsOf(fieldKey.category).filter(({ field }) => field === fieldKey.category)}
      />
    </div>
  );
}
