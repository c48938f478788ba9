import { useId } from 'preact/hooks';
import { nameOf } from '../../../data/names/names';
import type { AskedOnce } from '../../../lib/form/many/asked-once';
import { groupingOf, type SharedValues } from '../../../lib/form/many/shared-values';
import { fieldKey, fieldRecord } from '../../../lib/form/model/fields';
import type { Finding } from '../../../lib/form/model/finding';
import { maxTextLength } from '../../../lib/form/model/form-entry';
import { formUses } from '../../../lib/form/model/form-model';
import { type ApplicantKind, certificateTypes } from '../../../lib/form/values/certificates';
import type { MessageKey } from '../../../locales/dictionaries';
import { Choice, Switch } from '../../ui/choice';
import { useWords } from '../../ui/i18n';
import { UndoLine } from '../../ui/undo-line';
import { changeShared, changeSharedText, shareAsBefore, useMany } from './many-session';
import type { Made } from './use-made';

/** What is the same for all, typed once: what no column gives, and behind a fold the rest. */
export function SharedPanel({ made: { forms, asked } }: { made: Made }) {
  const { t } = useWords();
  const { rows, shared, sharedBefore } = useMany();
  const ofApplicant = asked.filter(({ key }) => key !== fieldKey.organiser || shared.whose === 'other');
  const first = ofApplicant.filter(({ required, lacking }) => required && lacking > 0);
  const rest = ofApplicant.filter((field) => !first.includes(field));
  const saysWho = shared.whose !== 'other' && rows.every(({ values }) => values.applicantKind);
  const missing = forms.flatMap(({ once, errors }) => [...once, ...errors]).filter(isMissing);
  const askedHere = new Set<string>([fieldKey.category, fieldKey.ground, ...first.map(({ key }) => key)]);
  const left = new Set(missing.flatMap(({ field }) => (askedHere.has(field) ? [field] : []))).size;
  return (
    <section class="many-shared many-screen" aria-labelledby="many-shared">
      <h2 id="many-shared">{t('form.many.shared.title')}</h2>
      <p role="status" class="small soft">
        {t(left > 0 ? 'form.many.shared.left' : 'form.many.shared.complete', { count: left })}
      </p>
      <UndoLine
        done={sharedBefore && t('form.many.shared.otherList')}
        label={t('form.many.shared.asBefore')}
        undo={shareAsBefore}
      />
      <Choice
        legend={t('form.many.whose.legend')}
        value={shared.whose ?? ''}
        options={[
          ['mine', t('form.many.whose.mine')],
          ['other', t('form.many.whose.other')],
        ]}
        change={(whose) => whose && changeShared({ whose })}
      />
      <WhatGoes />
      <Choice
        legend={t('form.field.ground')}
        value={shared.ground ?? ''}
        options={[
          ['subject', t('form.many.ground.subject')],
          ['domain', t('form.many.ground.domain')],
        ]}
        note={t('form.many.ground.note')}
        change={(ground) => ground && changeShared({ ground })}
      />
      {!saysWho && <ApplicantKindChoice />}
      {first.map((field) => (
        <SharedField key={field.key} field={field} />
      ))}
      <Switch
        label={t('form.many.shared.attachments')}
        checked={shared.withAttachments}
        change={(withAttachments) => changeShared({ withAttachments })}
      />
      {(rest.length > 0 || saysWho) && (
        <details class="more">
          <summary>{t('form.many.shared.more')}</summary>
          <div class="many-more">
            {rest.map((field) => (
              <SharedField key={field.key} field={field} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

/** What goes; an organiser without any service is an answer where one of the provinces wants a letter for that. */
function WhatGoes() {
  const { t, say, locale } = useWords();
  const { rows, shared } = useMany();
  const provinces = new Set(rows.flatMap(({ number }) => number.provinceId ?? []));
  const withLetter =
    shared.whose === 'other' ? [] : [...provinces].filter((id) => formUses(id).includes('empty-subject'));
  const names = withLetter.map((id) => say(nameOf(id).name)).join(locale === 'en' ? ', ' : '、');
  return (
    <Choice<SharedValues['what']>
      legend={t('form.target.legend')}
      value={names ? shared.what : groupingOf(shared)}
      options={[
        ['as-written', t('form.many.what.asWritten')],
        ['subject', t('form.many.what.subject')],
        ...(names ? [['empty', t('form.many.what.empty', { provinces: names })] as const] : []),
      ]}
      change={(what) => changeShared({ what })}
    />
  );
}

function isMissing({ code }: Finding): boolean {
  return code === 'missing' || code === 'missing-choice';
}

function ApplicantKindChoice() {
  const { t } = useWords();
  const { shared } = useMany();
  return (
    <Choice<ApplicantKind>
      legend={t('form.applicant.legend')}
      value={shared.applicant}
      options={[
        ['unit', t('form.applicant.unit')],
        ['individual', t('form.applicant.individual')],
      ]}
      change={(applicant) => changeShared({ applicant })}
    />
  );
}

/** One field, with how many forms it is for. */
function SharedField({ field: { key, kind, required, lacking, asking } }: { field: AskedOnce }) {
  const { t } = useWords();
  const { shared } = useMany();
  const id = useId();
  const { autofill, input } = fieldRecord(key);
  const attributes = {
    id,
    name: key,
    value: shared.text[key] ?? '',
    maxLength: maxTextLength,
    spellcheck: false,
    autocomplete: typeof autofill === 'string' ? autofill : autofill[shared.applicant],
    'aria-describedby': `${id}-for`,
    onInput: (event: { currentTarget: { value: string } }) =>
      changeSharedText(key, event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>
        {t(
          key === fieldKey.organiser ? 'form.many.shared.applicantName' : (`form.field.${key}` as MessageKey),
        )}
        {!required && <span class="soft small"> {t('form.optional')}</span>}
      </label>
      {kind === 'multiline' ? (
        <textarea rows={3} {...attributes} />
      ) : kind === 'date' ? (
        <input type="date" {...attributes} />
      ) : (
        <input
          type={input === 'tel' ? 'tel' : 'text'}
          {...(input === 'certificate-type' && { list: `${id}-types` })}
          {...attributes}
        />
      )}
      {input === 'certificate-type' && (
        <datalist id={`${id}-types`}>
          {certificateTypes.map(({ zh }) => (
            <option key={zh} value={zh} />
          ))}
        </datalist>
      )}
      <p id={`${id}-for`} class="small soft">
        {lacking < asking && lacking > 0 && t('form.many.shared.lacking', { count: lacking })}
        {lacking === 0 && t('form.many.shared.given')}
      </p>
    </div>
  );
}
