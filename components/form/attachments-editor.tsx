import { provinceOf } from '../../data/facts';
import { attachmentsAreOwn, attachmentsFor } from '../../lib/form/model/attachments';
import type { Attachment, FormEntry } from '../../lib/form/model/form-entry';
import type { FormSpec } from '../../lib/form/model/form-model';
import { postAddressOf } from '../../lib/guide/guide-hand-in';
import { useWords } from '../ui/i18n';
import { AttachmentRows } from './attachment-rows';
import type { EntryChange } from './form-session';

interface Props {
  form: FormSpec;
  entry: FormEntry;
  change: (change: EntryChange) => void;
}

/** Whether a list of enclosures is printed as a second sheet, and what stands on it. */
export function AttachmentsEditor({ form, entry, change }: Props) {
  const { t, say } = useWords();
  const authority = say(form.authority);
  return (
    <fieldset class="section enclosures">
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
          <AttachmentRows
            list={attachmentsIn(form, entry)}
            isOwn={entry.attachments !== null}
            changeList={(make) => change((now) => ({ attachments: make(attachmentsIn(form, now)) }))}
            reset={() => change(() => ({ attachments: null }))}
          />
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

function Address({ form }: { form: FormSpec }) {
  const { t } = useWords();
  const known = postAddressOf(provinceOf(form.provinceId), form.use === 'empty-subject');
  return (
    <p class="small soft">
      {known
        ? t('form.attachments.address', { date: known.asOf, address: known.value })
        : t('form.attachments.noAddress')}
    </p>
  );
}
