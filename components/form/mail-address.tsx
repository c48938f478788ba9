import { useId, useMemo } from 'preact/hooks';
import { provinceOf } from '../../data/facts';
import { nameOf } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import { byEmail } from '../../lib/form/paper/post-address';
import { guideFor } from '../../lib/guide/guide';
import { postAddressOf } from '../../lib/guide/guide-hand-in';
import { Channel } from '../guide/asks-box';
import { useFactDate } from '../ui/fact-date';
import { useWords } from '../ui/i18n';
import { Doubt, Proof } from '../ui/proof';
import { changeAddress } from './mail-session';

interface Props {
  provinceId: ProvinceId;
  isEmptySubject: boolean;
  /** What the person wrote. */
  typed: string;
}

/** The box for where the papers of a province go, and what is known of it, as surely as it is; or that they go by e-mail. */
export function MailAddress({ provinceId, isEmptySubject, typed }: Props) {
  const { t } = useWords();
  const id = useId();
  const known = useMemo(
    () => postAddressOf(provinceOf(provinceId), isEmptySubject),
    [provinceId, isEmptySubject],
  );
  const guide = useMemo(() => guideFor(provinceId, { whose: 'other' }), [provinceId]);
  if (byEmail(provinceId)) {
    return (
      <div class="mail-address">
        <ByEmail provinceId={provinceId} />
        <Channel guide={guide} />
      </div>
    );
  }
  return (
    <div class="mail-address">
      <div class="field">
        <label for={id}>{t(known?.sure ? 'form.mail.addressElse' : 'form.mail.address')}</label>
        <input
          id={id}
          type="text"
          lang="zh-CN"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-describedby={`${id}-known`}
          value={typed}
          onInput={({ currentTarget: { value } }) => changeAddress(provinceId, value)}
        />
      </div>
      <div id={`${id}-known`}>{known ? <Known address={known} /> : <p>{t('form.mail.none')}</p>}</div>
      <Channel guide={guide} />
    </div>
  );
}

/** An address as it was found, with its date and whether it will be printed. */
function Known({ address }: { address: NonNullable<ReturnType<typeof postAddressOf>> }) {
  const { t } = useWords();
  const onDate = useFactDate();
  return (
    <div class="with-proof">
      <p>
        {t(address.sure ? 'form.mail.known' : 'form.mail.old')}
        <br />
        <span lang="zh-CN">{address.value}</span> <span class="soft small">{onDate(address)}</span>{' '}
        {!address.sure && <Doubt fact={address} />}
      </p>
      <Proof facts={[address]} told={new Set([address])} />
    </div>
  );
}

function ByEmail({ provinceId }: { provinceId: ProvinceId }) {
  const { t, say } = useWords();
  const email = byEmail(provinceId);
  if (!email) return null;
  return (
    <div class="with-proof">
      <p>{t('form.mail.email', { authority: say(nameOf(provinceId).authority) })}</p>
      <Proof facts={[email]} told={new Set([email])} />
    </div>
  );
}
