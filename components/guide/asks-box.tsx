import { nameOf } from '../../data/names/names';
import { type Filing, printedNumber } from '../../lib/filing/filing';
import type { Guide } from '../../lib/guide/guide';
import { channelOf } from '../../lib/guide/guide-asks';
import type { ScreenAsks } from '../../lib/guide/guide-screen';
import { targetFilingOf } from '../../lib/guide/with-filing';
import { CopyButton } from '../ui/copy-button';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { Doubt, Proof } from '../ui/proof';
import { GuideLinks, useLineText } from './guide-line';

interface Props {
  guide: Guide;
  filing: Filing;
  asks: ScreenAsks;
}

/** What is not known, as questions to take along, and the best way known of asking them. */
export function AsksBox({ guide, filing, asks }: Props) {
  const { t, say } = useWords();
  const lineText = useLineText();
  const text = useAsksText();
  const { whom, items } = asks;
  const provider = guide.provider?.provider;
  return (
    <div class="asks">
      <p class="small soft">{t(`guide.asks.${whom}`, { provider: provider ? say(provider.name) : '' })}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <div class="with-proof">
              <p>{lineText(item)}</p>
              <Proof facts={item.facts} told={new Set(item.facts)} />
            </div>
          </li>
        ))}
      </ul>
      <p class="actions">
        <CopyButton text={text(guide, filing, asks)}>{t('guide.asks.copy')}</CopyButton>
        {whom === 'authority' && <Channel guide={guide} />}
      </p>
      {whom !== 'authority' && <GuideLinks links={items.flatMap(({ links }) => links)} />}
    </div>
  );
}

/** A phone where one is known for this, marked as it is; else the administration's site. */
export function Channel({ guide }: { guide: Guide }) {
  const { t, say } = useWords();
  const channel = channelOf(guide);
  const { authority } = nameOf(guide.provinceId);
  if (!channel) return <OutLink href={authority.url}>{say(authority)}</OutLink>;
  return (
    <span class="channel with-proof">
      <span>
        {t(channel.national ? 'guide.asks.callNational' : 'guide.asks.call', { phone: channel.phone })}{' '}
        {!channel.sure && <Doubt fact={channel.fact} />}
      </span>
      <Proof facts={[channel.fact]} told={new Set([channel.fact])} />
    </span>
  );
}

/** The questions as a text to send or to read out. */
export function useAsksText(): (guide: Guide, filing: Filing, asks: ScreenAsks) => string {
  const { t } = useWords();
  const lineText = useLineText();
  return (guide, filing, { items }) => {
    const number = printedNumber(targetFilingOf(guide, filing));
    return [
      t('guide.asks.greeting'),
      ...(number ? [t('guide.asks.number', { number })] : []),
      ...items.map((item, index) => `${index + 1}. ${lineText(item)}`),
    ].join('\n');
  };
}
