import { useEffect, useRef } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import { hostNameOf } from '../../lib/host/host-name';
import type { Settings } from '../../lib/settings';
import { listHost } from '../../platform/settings';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { openBeside } from './open-beside';
import type { PageState } from './use-page';

interface Props {
  page: PageState;
  /** What the panel is to be opened for. */
  filing: Filing | null;
  settings: Settings;
}

/** Where else to go from the popup, and no more hints on this site. */
export function PopupMenu({ page, filing, settings }: Props) {
  const { t } = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const inside = event.target instanceof Node && menu.current?.contains(event.target);
      if (menu.current && !inside) menu.current.open = false;
    };
    addEventListener('pointerdown', close);
    addEventListener('focusin', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('focusin', close);
    };
  }, []);
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.preventDefault();
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={t('popup.menu.label')} title={t('popup.menu.label')}>
        <span aria-hidden="true">⋯</span>
      </summary>
      <ul>
        <li>
          <DeskLink route={{ view: 'home' }}>{t('ui.nav.home')}</DeskLink>
        </li>
        <li>
          <DeskLink route={{ view: 'notebook' }}>{t('ui.nav.notebook')}</DeskLink>
        </li>
        <li>
          <button type="button" onClick={() => void openBeside(filing)}>
            {t('popup.menu.panel')}
          </button>
        </li>
        <HintsHere page={page} settings={settings} />
        <li>
          <DeskLink route={{ view: 'settings' }}>{t('ui.nav.settings')}</DeskLink>
        </li>
      </ul>
    </details>
  );
}

/** Whether hints appear on this site; only where they may. */
function HintsHere({ page: { detected, url }, settings }: Pick<Props, 'page' | 'settings'>) {
  const { t } = useWords();
  const host = hostNameOf(url);
  const mayAppear = detected.kind !== 'none' && detected.kind !== 'provider' && settings.hints !== 'off';
  if (!mayAppear || !host) return null;
  const muted = settings.mutedHosts.includes(host);
  return (
    <li>
      <button type="button" onClick={() => void listHost('mutedHosts', host, !muted).catch(() => undefined)}>
        {t(muted ? 'popup.menu.hintsOn' : 'popup.menu.hintsOff')}
      </button>
    </li>
  );
}
