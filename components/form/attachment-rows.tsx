import type { Attachment } from '../../lib/form/model/form-entry';
import { useWords } from '../ui/i18n';

/** As many and as long as the second sheet holds. */
const maxAttachments = 10;
const maxAttachmentLength = 60;

interface Props {
  list: readonly Attachment[];
  /** The person has changed the list the form proposes. */
  isOwn: boolean;
  changeList: (make: (now: Attachment[]) => Attachment[]) => void;
  /** Back to the list the form proposes. */
  reset: () => void;
}

/** The papers to enclose, one a line, to change, leave out, add and take away. */
export function AttachmentRows({ list, isOwn, changeList, reset }: Props) {
  const { t } = useWords();
  const blank: Attachment = { text: '', copies: 1, mark: 'none', included: true };
  return (
    <>
      <ul class="attachments">
        {list.map((each, at) => (
          <AttachmentRow
            key={at}
            n={at + 1}
            attachment={each}
            set={(changes) =>
              changeList((now) => now.map((each, index) => (index === at ? { ...each, ...changes } : each)))
            }
            remove={() => changeList((now) => now.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
      <p class="actions">
        {list.length < maxAttachments && (
          <button type="button" onClick={() => changeList((now) => [...now, blank])}>
            {t('form.attachments.add')}
          </button>
        )}
        {isOwn && (
          <button type="button" onClick={reset}>
            {t('form.attachments.reset')}
          </button>
        )}
      </p>
    </>
  );
}

function AttachmentRow(props: {
  /** Its place in the list, from 1. */
  n: number;
  attachment: Attachment;
  set: (changes: Partial<Attachment>) => void;
  remove: () => void;
}) {
  const { n, attachment, set, remove } = props;
  const { t } = useWords();
  const name = t('form.attachments.text', { n });
  return (
    <li class={attachment.included ? '' : 'left-out'}>
      <input
        type="checkbox"
        aria-label={`${name} ${t('form.attachments.included')}`}
        checked={attachment.included}
        onChange={(event) => set({ included: event.currentTarget.checked })}
      />
      <input
        type="text"
        aria-label={name}
        autocomplete="off"
        maxLength={maxAttachmentLength}
        value={attachment.text}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      <label class="copies small">
        <input
          type="number"
          aria-label={`${name} ${t('form.attachments.copies')}`}
          min={1}
          max={99}
          value={attachment.copies}
          onInput={(event) => {
            const copies = Number(event.currentTarget.value);
            if (Number.isInteger(copies) && copies >= 1 && copies <= 99) set({ copies });
          }}
        />
        {t(attachment.copies === 1 ? 'form.attachments.copyUnitOne' : 'form.attachments.copyUnit')}
      </label>
      <select
        aria-label={`${name} ${t('form.attachments.mark')}`}
        value={attachment.mark}
        onChange={(event) => set({ mark: event.currentTarget.value as Attachment['mark'] })}
      >
        <option value="seal">{t('form.attachments.markSeal')}</option>
        <option value="sign">{t('form.attachments.markSign')}</option>
        <option value="none">{t('form.attachments.markNone')}</option>
      </select>
      <button type="button" aria-label={t('form.attachments.remove', { n })} onClick={remove}>
        ×
      </button>
    </li>
  );
}
