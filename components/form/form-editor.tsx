import { useEffect, useState } from 'preact/hooks';
import { fieldKey, ownerOf } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import type { FormEntry } from '../../lib/form/model/form-entry';
import { type FormFieldSpec, type FormSpec, type FormUse, formUses } from '../../lib/form/model/form-model';
import { moveEntry } from '../../lib/form/model/move-entry';
import { paperLabel, stampLabel } from '../../lib/form/paper/form-sheet';
import type { ApplicantKind } from '../../lib/form/values/certificates';
import { certificateTypeOf } from '../../lib/form/values/certificates';
import type { MessageKey } from '../../locales/dictionaries';
import zh from '../../locales/zh_CN/form.json';
import { afterPress, watchPresses } from '../ui/after-press';
import { useWords } from '../ui/i18n';
import { AttachmentsEditor } from './attachments-editor';
import { FormField } from './form-field';
import type { EntryChange, FormSite } from './form-session';
import { NumberAdvice } from './number-advice';
import { SiteDomain } from './site-domain';

interface Props {
  formKey: string;
  form: FormSpec;
  entry: FormEntry;
  findings: readonly Finding[];
  /** Every finding is shown, also of fields the person has not been in. */
  showAll: boolean;
  /** The website from whose page the form was opened. */
  site: FormSite | null;
  change: (change: EntryChange) => void;
}

/** The questions and fields in the order of the paper. */
export function FormEditor({ formKey, form, entry, findings, showAll, site, change }: Props) {
  const { t, say, locale } = useWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(watchPresses, []);
  const shown = (field: FormFieldSpec): Finding[] =>
    findings.filter(
      ({ field: key, code }) =>
        ownerOf(key) === field.key && (showAll || (left.has(field.key) && !code.includes('missing'))),
    );
  // The rule the form itself gives for a field, else a word of ours.
  const hintOf = ({ key, rule }: FormFieldSpec): string | null => {
    if (rule) return say(rule);
    return Object.hasOwn(zh.hint, key) ? t(`form.hint.${key}` as MessageKey) : null;
  };
  return (
    <form class="form-editor" noValidate onSubmit={(event) => event.preventDefault()}>
      <GeneralQuestions form={form} entry={entry} change={change} />
      {form.sections.map((section, at) => (
        <fieldset class="section" key={section.title ?? at}>
          {section.title && (
            <legend>
              <span lang="zh-CN">{section.title}</span>
              {locale === 'en' && <span class="soft"> {t(`form.part.${section.part}`)}</span>}
            </legend>
          )}
          {section.byAdministration && <p class="small soft">{t('form.byAdministration')}</p>}
          {!section.byAdministration &&
            section.fields.map((field) =>
              field.kind === 'seal' ? (
                <p class="stamp-note small soft" key={field.key}>
                  <span lang="zh-CN">{stampLabel(form, field, entry.applicant)}</span>：
                  {t(entry.applicant === 'unit' ? 'form.stamp.unit' : 'form.stamp.individual')}
                </p>
              ) : (
                field.fixed === null && (
                  <div key={field.key}>
                    <FormField
                      field={field}
                      label={paperLabel(form, field, entry.applicant)}
                      entry={entry}
                      hint={hintOf(field)}
                      source={
                        field.key === fieldKey.domains &&
                        site && <SiteDomain site={site} value={entry.text[field.key] ?? ''} change={change} />
                      }
                      findings={shown(field)}
                      change={change}
                      leave={() => afterPress(() => setLeft((known) => new Set(known).add(field.key)))}
                    />
                    {field.key === fieldKey.number && (
                      <NumberAdvice formKey={formKey} form={form} entry={entry} />
                    )}
                  </div>
                )
              ),
            )}
        </fieldset>
      ))}
      <AttachmentsEditor form={form} entry={entry} change={change} />
    </form>
  );
}

function GeneralQuestions(props: {
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

function Radios<T extends string>(props: {
  legend: string;
  name: string;
  value: T | null;
  options: readonly (readonly [T, string])[];
  choose: (value: T) => void;
  hint?: string | null;
}) {
  return (
    <fieldset class="options">
      <legend>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <label key={value} class="option">
          <input
            type="radio"
            name={props.name}
            checked={props.value === value}
            onChange={() => props.choose(value)}
          />
          {label}
        </label>
      ))}
      {props.hint && <p class="hint small soft">{props.hint}</p>}
    </fieldset>
  );
}
