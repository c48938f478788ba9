import { provinceOf } from '../../data/directory';
import { deskHash } from '../../lib/desk-route';
import { type Filing, readFiling } from '../../lib/filing/filing';
import { FilingField } from '../guide/filing-field';
import { FilingGuide } from '../guide/filing-guide';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { Seal } from '../ui/seal';
import type { DeskViewProps } from '../ui/start-page';
import { KnownLegend, SealIndex } from './seal-index';

/** The questions of a case and the way that follows from the answers. */
export function GuideView({ route: { filing } }: DeskViewProps<'guide'>) {
  return filing ? <GuideOf filing={filing} /> : <WhichProvince />;
}

/** The same for any filing of a province. */
export function ProvinceView({ route: { provinceId } }: DeskViewProps<'province'>) {
  return <GuideOf filing={readFiling(provinceId)} />;
}

function WhichProvince() {
  const { t } = useWords();
  return (
    <section class="home">
      <h1>{t('guide.title.whichProvince')}</h1>
      <p class="soft">{t('guide.note.whichProvince')}</p>
      <div class="guide-search">
        <FilingField
          choose={(filing) => {
            location.hash = deskHash({ view: 'guide', filing });
          }}
        />
      </div>
      <KnownLegend />
      <SealIndex to={(provinceId) => ({ view: 'guide', filing: readFiling(provinceId) })} />
    </section>
  );
}

function GuideOf({ filing }: { filing: Filing }) {
  const { t, say } = useWords();
  const { authority, prefix } = provinceOf(filing.provinceId);
  const site = (
    <OutLink href={authority.url}>{filing.written ? say(authority) : new URL(authority.url).host}</OutLink>
  );
  return (
    <article class="province">
      <header class="province-head">
        <Seal character={prefix} size={44} />
        <div>
          <h1 lang={filing.written ? 'zh-CN' : undefined}>{filing.written || say(authority)}</h1>
          <p class="soft small">
            {site}
            {' · '}
            <a href={deskHash({ view: 'guide', filing: null })}>{t('guide.otherProvince')}</a>
          </p>
        </div>
      </header>
      <FilingGuide filing={filing} place="desk" />
    </article>
  );
}
