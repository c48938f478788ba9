import { useEffect, useState } from 'preact/hooks';
import { webHostOf } from '../../lib/host/host-name';
import { repairsByItself } from '../../lib/repair/automatic';
import type { Settings } from '../../lib/settings';
import { askForSite } from '../../platform/permissions';
import { followSettings, listHost } from '../../platform/settings';
import { askBackground } from '../../platform/wire';
import { useWords } from '../ui/i18n';

/** Whether this site is repaired by itself: always, never for now, as usual. */
export function SiteChoices({ url }: { url: string }) {
  const { t } = useWords();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => followSettings(setSettings), []);
  const host = webHostOf(url);
  if (!settings || !host) return null;

  const always = settings.repairedSites.includes(host);
  const paused = settings.pausedHosts.includes(host);
  const automatic = repairsByItself(host, { ...settings, pausedHosts: [] });

  /** What comes of it is seen in the settings. */
  const repairHere = (on: boolean): void => {
    askBackground('setRepairedSite', { host, on }, { again: true }).catch(() => undefined);
  };
  const add = (): void => {
    // No waiting before the question: it belongs to the click.
    askBackground('wantRepairedSite', { host }, { again: true }).catch(() => undefined);
    askForSite(host).then(
      (granted) => {
        setRefused(!granted);
        if (granted) repairHere(true);
      },
      () => setRefused(true),
    );
  };
  const pause = (on: boolean): void => {
    void listHost('pausedHosts', host, on).catch(() => undefined);
  };

  return (
    <div class="site-choices">
      {automatic && !paused && <span class="soft small">{t('repair.site.automatic', { host })}</span>}
      {automatic && paused && <span class="soft small">{t('repair.site.paused', { host })}</span>}
      {automatic && (
        <button type="button" class="plain small" onClick={() => pause(!paused)}>
          {paused ? t('repair.site.resume') : t('repair.site.pause')}
        </button>
      )}
      {always && (
        <button type="button" class="plain small" onClick={() => repairHere(false)}>
          {t('repair.site.never')}
        </button>
      )}
      {!automatic && (
        <button type="button" class="plain small" onClick={add}>
          {t('repair.site.always')}
        </button>
      )}
      {refused && <span class="caution small">{t('repair.site.refused', { host })}</span>}
    </div>
  );
}
