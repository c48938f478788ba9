import { nameOf } from '../../data/names/names';
import { deskHash } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import { FilingGuide } from '../notebook/lazy-guide';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { Seal } from '../ui/seal';
import type { DeskViewProps } from '../ui/start-page';
import { GuideStart } from './guide-start';

/** The questions of a case and the way that follows from the answers. */
export function GuideView({ route: { filing, whose } }: DeskViewProps<'guide'>) {
  if (!filing) return <GuideStart whose={whose} />;
  return (
    <article class="province">
      <GuideHead filing={filing} />
      <FilingGuide filing={filing} place="desk" whose={whose} />
    </article>
  );
}

/** Which filing it is about, and whose office. */
export function GuideHead({ filing }: { filing: Filing }) {
  const { t, say } = useWords();
  const { authority, prefix } = nameOf(filing.provinceId);
  return (
    <header class="province-head">
      <Seal character={prefix} size={44} />
      <div>
        <h1 lang={filing.written ? 'zh-CN' : undefined}>{filing.written || say(authority)}</h1>
        <p class="soft small">
          <OutLink href={authority.url}>
            {filing.written ? say(authority) : new URL(authority.url).host}
          </OutLink>
          {' · '}
          <a href={deskHash({ view: 'guide', filing: null })}>{t('guide.otherProvince')}</a>
        </p>
      </div>
    </header>
  );
}
