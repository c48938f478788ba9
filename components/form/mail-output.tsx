import { useEffect, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { CoveringItem } from '../../lib/form/paper/covering-item';
import { coveringLetter } from '../../lib/form/paper/covering-letter';
import { envelope } from '../../lib/form/paper/envelope-sheet';
import type { Paper } from '../../lib/form/paper/paper';
import { byEmail } from '../../lib/form/paper/post-address';
import type { Sender } from '../../lib/form/paper/sender';
import { useWords } from '../ui/i18n';
import { MailAddress } from './mail-address';
import { MailPaper } from './mail-paper';
import { MailSender } from './mail-sender';
import { forgetErasedMail, useMail } from './mail-session';
import { PrintAll } from './print-all';

interface Props {
  formKey: string;
  provinceId: ProvinceId;
  /** The filings whose forms go into one envelope, all of this province; empty while no number is known. */
  items: readonly CoveringItem[];
  /** Who sends, as the form says it; the person may change it. */
  sender: Sender;
  /** Whether all of them are subjects without any service: some addresses are for these only. */
  isEmptySubject: boolean;
}

/** Folded: envelope and covering letter; where the administration takes the form by e-mail, that instead. */
export function MailOutput({ formKey, provinceId, items, sender, isEmptySubject }: Props) {
  const { t } = useWords();
  const [printing, setPrinting] = useState<readonly (() => Paper)[] | null>(null);
  const typed = useMail();
  const address = typed.addresses.get(provinceId) ?? '';
  const from = { ...sender, ...typed.senders.get(formKey) };
  useEffect(forgetErasedMail, []);
  const print = (paper: Paper): void => setPrinting([() => paper]);
  return (
    <>
      <details class="mail screen-only">
        <summary>{t('form.mail.title')}</summary>
        <div class="mail-parts">
          <MailAddress provinceId={provinceId} isEmptySubject={isEmptySubject} typed={address} />
          {!byEmail(provinceId) && (
            <>
              <MailSender formKey={formKey} sender={from} />
              <MailPaper
                name="envelope"
                make={() => envelope(provinceId, address, from, new Date(), isEmptySubject)}
                print={print}
              />
              <MailPaper
                name="letter"
                make={() => coveringLetter(provinceId, items, from, new Date())}
                print={print}
              />
            </>
          )}
        </div>
      </details>
      {printing && <PrintAll papers={printing} end={() => setPrinting(null)} />}
    </>
  );
}
