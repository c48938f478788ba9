import { provinceOf } from '../../data/directory';
import { attachmentsAreOwn, attachmentsFor } from '../../lib/form/model/attachments';
import type { Attachment, FormEntry } from '../../lib/form/model/form-entry';
import type { FormSpec } from '../../lib/form/model/form-model';
import { postAddressOf } from '../../lib/guide/guide-hand-in';
import { useWords } from '../ui/i18n';
import type { EntryChange } from './form-session';

/** As many and as long as the second page holds. */
const maxAttachments = 10;
const maxAttachmentLength = 60;

interface Props {
  form: FormSpec;
  entry: FormEntry;
  change: (change: EntryChange) => void;
}

/** Whether a list of enclosures is printed as second page, and what stands on it. */
export function AttachmentsEditor({ form, entry, change }: Props) {
  const { t, say } = useWords();
  const authority = say(form.authority);
  return (
    <fieldset class="section">
      <legend>{t('form.attachments.legend')}</legend>
      <label class="option">
        <input
          type="checkbox"
          checked={entry.withAttachments}
          onChange={({ currentTarget: { checked } }) => change(() => ({ withAttachments: checked }))}
        />
        {t('form.attachments.with')}
      </label>
      {entry.withAttachments && (
        <>
          <p class="small soft">
            {attachmentsAreOwn(form, entry)
              ? t('form.attachments.own', { authority })
              : t('form.attachments.common', { authority })}{' '}
            {t('form.attachments.copiesUnknown')}
          </p>
          <AttachmentRows form={form} entry={entry} change={change} />
          <Address form={form} />
        </>
      )}
    </fieldset>
  );
}

/** The list as the person made it, else as the form has it. */
function attachmentsIn(form: FormSpec, entry: FormEntry): Attachment[] {
  return (
    entry.attachments ??
    attachmentsFor(form, entry).map(({ text, copies, mark, included }) => ({ text, copies, mark, included }))
  );
}

function AttachmentRows({ form, entry, change }: Props) {
  const { t } = useWords();
  const list = attachmentsIn(form, entry);
  const changeList = (make: (now: Attachment[]) => Attachment[]): void =>
    change((now) => ({ attachments: make(attachmentsIn(form, now)) }));
  const set = (at: number, changes: Partial<Attachment>): void =>
    changeList((now) => now.map((each, index) => (index === at ? { ...each, ...changes } : each)));
  return (
    <>
      <ul class="attachments">
        {list.map((each, at) => (
          <li key={at} class={each.included ? '' : 'left-out'}>
            <input
              type="checkbox"
              aria-label={`${t('form.attachments.text', { n: at + 1 })} ${t('form.attachments.included')}`}
              checked={each.included}
              onChange={(event) => set(at, { included: event.currentTarget.checked })}
            />
            <input
              type="text"
              aria-label={t('form.attachments.text', { n: at + 1 })}
              autocomplete="off"
              maxLength={maxAttachmentLength}
              value={each.text}
              onInput={(event) => set(at, { text: event.currentTarget.value })}
            />
            <label class="copies small">
              <input
                type="number"
                aria-label={`${t('form.attachments.text', { n: at + 1 })} ${t('form.attachments.copies')}`}
                min={1}
                max={99}
                value={each.copies}
                onInput={(event) => {
                  const copies = Number(event.currentTarget.value);
                  if (Number.isInteger(copies) && copies >= 1 && copies <= 99) set(at, { copies });
                }}
              />
              {t(each.copies === 1 ? 'form.attachments.copyUnitOne' : 'form.attachments.copyUnit')}
            </label>
            <select
              aria-label={`${t('form.attachments.text', { n: at + 1 })} ${t('form.attachments.mark')}`}
              value={each.mark}
              onChange={(event) => set(at, { mark: event.currentTarget.value as Attachment['mark'] })}
            >
              <option value="seal">{t('form.attachments.markSeal')}</option>
              <option value="sign">{t('form.attachments.markSign')}</option>
              <option value="none">{t('form.attachments.markNone')}</option>
            </select>
            <button
              type="button"
              aria-label={t('form.attachments.remove', { n: at + 1 })}
              onClick={() => changeList((now) => now.filter((_, index) => index !== at))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <p class="actions">
        {list.length < maxAttachments && (
          <button
            type="button"
            onClick={() =>
              changeList((now) => [...now, { text: '', copies: 1, mark: 'none', included: true }])
            }
          >
            {t('form.attachments.add')}
          </button>
        )}
        {entry.attachments && (
          <button type="button" onClick={() => change(() => ({ attachments: null }))}>
            {t('form.attachments.reset')}
          </button>
        )}
      </p>
    </>
  );
}

function Address({ form }: { form: FormSpec }) {
  const { t } = useWords();
  const known = postAddressOf(provinceOf(form.provinceId));
  return (
    <p class="small soft">
      {known
        ? t('form.attachments.address', { date: known.asOf, address: known.value })
        : t('form.attachments.noAddress')}
    </p>
  );
}
