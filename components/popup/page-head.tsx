import { useLayoutEffect, useRef } from 'preact/hooks';
import { nameOf, portalName, providerNames, publicSecurityName } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import type { Filing } from '../../lib/filing/filing';
import { isOtherSite } from '../../lib/host/other-site';
import { readableHost } from '../../lib/host/readable-host';
import type { Settings } from '../../lib/settings';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { PopupMenu } from './popup-menu';
import type { PageState } from './use-page';

interface Props {
  page: PageState;
  /** What was chosen, or the province of the page. */
  filing: Filing | null;
  /** The province that the field leads to so far: its character stands in the seal. */
  found: ProvinceId | null;
  settings: Settings;
  /** Whether the person chose it, so that it can be left again. */
  chosen: boolean;
  leave: () => void;
}

/** Where am I: the seal of the province, whose filing or page this is, and how one came here. */
export function PageHead({ page, filing, found, settings, chosen, leave }: Props) {
  const { t, say } = useWords();
  const province = filing ? nameOf(filing.provinceId) : null;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = chosen && filing ? filing.written || filing.provinceId : null;
  // What was chosen with has gone from the screen, and the focus with it.
  // With the drawing: later, it would be taken from what was pressed by then.
  useLayoutEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  const onSeal = found ?? filing?.provinceId;
  const number = chosen && filing ? filing.written : '';
  return (
    <header class="page-head">
      <Seal character={onSeal ? nameOf(onSeal).prefix : undefined} size={44} />
      <div>
        <h1 ref={heading} tabIndex={-1} lang={number ? 'zh-CN' : undefined}>
          {number || (province ? say(province.authority) : t('ui.appName'))}
        </h1>
        <p class="soft small">{number && province ? say(province.authority) : <Whereabouts page={page} />}</p>
      </div>
      <div class="head-actions">
        {chosen && (
          <button type="button" class="plain small" onClick={leave}>
            {t('ui.back')}
          </button>
        )}
        <PopupMenu page={page} filing={chosen ? filing : null} settings={settings} />
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
  if (detected.kind === 'miit' && !isOtherSite(url))
    return <>{t('popup.where.miit', { name: say(portalName), host })}</>;
  if (detected.kind === 'psb') return <>{t('popup.where.psb', { name: say(publicSecurityName) })}</>;
  const provider = providerNames.find(({ id }) => id === detected.providerId);
  if (provider) return <>{t('popup.where.provider', { name: say(provider.name), host })}</>;
  return <>{host || t('popup.where.unreadable')}</>;
}
