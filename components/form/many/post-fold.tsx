import { useEffect, useState } from 'preact/hooks';
import { nameOf } from '../../../data/names/names';
import type { MadeForm } from '../../../lib/form/many/make-forms';
import { commonSender, listOf, postPapers, receiversOf } from '../../../lib/form/many/post';
import type { Paper } from '../../../lib/form/paper/paper';
import { byEmail, printedAddress } from '../../../lib/form/paper/post-address';
import { useWords } from '../../ui/i18n';
import { MailAddress } from '../mail-address';
import { MailSender } from '../mail-sender';
import { forgetErasedMail, ofMany, useMail } from '../mail-session';

interface Props {
  forms: readonly MadeForm[];
  busy: boolean;
  print: (papers: readonly (() => Paper)[]) => void;
}

/** What goes into the post: the list, and envelope and letter for each administration that takes papers. */
export function PostFold({ forms, busy, print }: Props) {
  const { t } = useWords();
  const [now] = useState(() => new Date());
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details class="more many-screen" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>{t('form.many.post.title')}</summary>
      {unfolded && <Post forms={forms} busy={busy} print={print} now={now} />}
    </details>
  );
}

function Post({ forms, busy, print, now }: Props & { now: Date }) {
  const { t } = useWords();
  const { addresses, senders } = useMail();
  const from = { ...commonSender(forms), ...senders.get(ofMany) };
  useEffect(forgetErasedMail, []);
  return (
    <div class="many-more">
      <ul class="many-receivers">
        {receiversOf(forms).map((receiver) => (
          <li key={receiver.provinceId}>
            <Receiver receiver={receiver} typed={addresses.get(receiver.provinceId) ?? ''} now={now} />
          </li>
        ))}
      </ul>
      <MailSender formKey={ofMany} sender={from} />
      <p class="actions">
        <button
          type="button"
          aria-disabled={busy}
          onClick={() => !busy && print(postPapers(forms, addresses, from, now))}
        >
          {t('form.many.post.print')}
        </button>
        <button
          type="button"
          aria-disabled={busy}
          onClick={() => !busy && print([() => listOf(forms, addresses, now)])}
        >
          {t('form.many.post.list')}
        </button>
      </p>
    </div>
  );
}

/** One administration: how many forms go there, and where that is, as far as it is known for certain. */
function Receiver(props: { receiver: ReturnType<typeof receiversOf>[number]; typed: string; now: Date }) {
  const { receiver, typed, now } = props;
  const { provinceId, count, onlyEmpty } = receiver;
  const { t, say } = useWords();
  const authority = say(nameOf(provinceId).authority);
  const state = byEmail(provinceId) ? 'email' : printedAddress(provinceId, typed, onlyEmpty, now).from;
  return (
    <details class="more">
      <summary>
        {t('form.many.post.to', { authority, count })}{' '}
        <span class="soft small">{t(`form.many.post.state.${state}`)}</span>
      </summary>
      <MailAddress provinceId={provinceId} isEmptySubject={onlyEmpty} typed={typed} />
    </details>
  );
}
