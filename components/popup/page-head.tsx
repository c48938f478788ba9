import { useEffect, useRef } from 'preact/hooks';
import { national, providers, provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { readableHost } from '../../lib/host/readable-host';
import { otherSiteOf } from '../../lib/lookup/lookup-facts';
import { openDesk } from '../../platform/tabs';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import type { PageState } from './use-page';

interface Props {
  page: PageState;
  provinceId: ProvinceId | null;
  /** The province that the search field leads to so far: its character fills the empty seal. */
  found: ProvinceId | null;
  /** Whether the person chose the province, or to search for another, so that it can be left again. */
  chosen: boolean;
  leave: () => void;
  /** Turns from the page's own province to the search; null where the search is shown already. */
  search: (() => void) | null;
}

/** Where am I: the seal of the province, whose page this is, and how one came here. */
export function PageHead({ page, provinceId, found, chosen, leave, search }: Props) {
  const { t, say } = useWords();
  const province = provinceId ? provinceOf(provinceId) : null;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was chosen with has gone from the screen, and the focus with it.
  useEffect(() => {
    if (chosen && provinceId) heading.current?.focus();
  }, [chosen, provinceId]);
  const onSeal = provinceId ?? found;
  return (
    <header class="page-head">
      <Seal character={onSeal ? provinceOf(onSeal).prefix : undefined} size={52} />
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {province ? say(province.authority) : t('ui.appName')}
        </h1>
        <p class="soft small">{chosen && province ? province.authority.url : <Whereabouts page={page} />}</p>
      </div>
      <div class="head-actions">
        {chosen && (
          <button type="button" class="plain small" onClick={leave}>
            {t('ui.back')}
          </button>
        )}
        {search && (
          <button type="button" class="plain small" onClick={search}>
            {t('popup.another')}
          </button>
        )}
        <div class="head-views">
          <button type="button" class="plain small" onClick={() => void openDesk({ view: 'home' })}>
            {t('desk.nav.home')}
          </button>
          <button type="button" class="plain small" onClick={() => void openDesk({ view: 'settings' })}>
            {t('desk.nav.settings')}
          </button>
        </div>
      </div>
    </header>
  );
}

function Whereabouts({ page }: { page: PageState }) {
  const { t, say } = useWords();
  const { detected, arrival, url } = page;
  const host = URL.canParse(url) ? readableHost(new URL(url).host) : '';
  const from = arrival && URL.canParse(arrival.from) ? readableHost(new URL(arrival.from).host) : '';
  if (from) return <>{t('popup.where.arrived', { from })}</>;
  if (detected.hostStatus === 'retired' || detected.hostStatus === 'presumed-dead') {
    return <>{t('popup.where.old', { host })}</>;
  }
  if (detected.kind === 'province') return <>{t('popup.where.province', { host })}</>;
  if (detected.kind === 'miit' && !otherSiteOf(url))
    return <>{t('popup.where.miit', { name: say(national.portal.name), host })}</>;
  if (detected.kind === 'psb')
    return <>{t('popup.where.psb', { name: say(national.publicSecurity.name) })}</>;
  const provider = providers.find(({ id }) => id === detected.providerId);
  if (provider) return <>{t('popup.where.provider', { name: say(provider.name), host })}</>;
  return <>{host || t('popup.where.unreadable')}</>;
}
