import { useEffect, useState } from 'preact/hooks';
import { hostOfPattern } from '../../lib/host/match-pattern';
import { addedSites, removeSites, watchSites } from '../../platform/permissions';
import { askBackground } from '../../platform/wire';
import { useWords } from '../ui/i18n';
import { HostList } from './host-list';

/** Sites the person allowed; removing one gives its permission back. */
export function AddedSites({ failed }: { failed: () => void }) {
  const { t } = useWords();
  const [patterns, setPatterns] = useState<string[]>([]);
  useEffect(() => {
    const read = (): void => void addedSites().then(setPatterns, () => undefined);
    read();
    return watchSites(read);
  }, []);
  const remove = async (host: string): Promise<void> => {
    await askBackground('setRepairedSite', { host, on: false }, { again: true });
    await removeSites(patterns.filter((pattern) => hostOfPattern(pattern) === host));
  };
  return (
    <HostList
      title={t('settings.added.title')}
      note={t('settings.added.why')}
      empty={t('settings.added.none')}
      hosts={[...new Set(patterns.map(hostOfPattern))]}
      action={t('settings.added.remove')}
      place="added"
      remove={(host) => void remove(host).catch(failed)}
    />
  );
}
