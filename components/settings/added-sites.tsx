import { useEffect, useState } from 'preact/hooks';
import { addedSites, removeSites, watchSites } from '../../platform/added-sites';
import { askBackground } from '../../platform/messages';
import { useWords } from '../i18n';
import { HostList } from './host-list';

const hostOf = (pattern: string): string => pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '');

/** Sites the person allowed; removing one gives its permission back. */
export function AddedSites({ failed }: { failed: () => void }) {
  const { t } = useWords();
  const [patterns, setPatterns] = useState<string[]>([]);
  useEffect(() => {
    const read = (): void => void addedSites().then(setPatterns);
    read();
    return watchSites(read);
  }, []);
  const remove = async (host: string): Promise<void> => {
    await askBackground('setRepairedSite', { host, on: false });
    await removeSites(patterns.filter((pattern) => hostOf(pattern) === host));
  };
  return (
    <HostList
      title={t('settings.addedSites')}
      note={t('settings.addedSitesWhy')}
      empty={t('settings.addedSitesNone')}
      hosts={[...new Set(patterns.map(hostOf))]}
      action={t('settings.removeSite')}
      remove={(host) => void remove(host).catch(failed)}
    />
  );
}
