import { EraseAll } from '../../components/settings/erase-all';
import { HostList } from '../../components/settings/host-list';
import { MutedSites } from '../../components/settings/muted-sites';
import { SettingsView } from '../../components/settings/settings-view';
import { useWords } from '../../components/ui/i18n';
import { defaultSettings } from '../../lib/settings';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

/** The settings. */
export function SettingsStates() {
  const { t } = useWords();
  const list = {
    title: t('settings.muted.title'),
    empty: t('settings.muted.none'),
    action: t('settings.muted.remove'),
    remove: nothing,
    place: 'mutedHosts' as const,
  };
  return (
    <StateGroup name="settings">
      <State name="hosts: none, some">
        <div class="settings">
          <HostList {...list} hosts={[]} />
          <HostList
            {...list}
            hosts={['example.com', 'a-very-long-host-name-of-a-site-that-is-muted.example.org']}
          />
        </div>
      </State>
      <State name="muted: a fault" type="not a host" press={['[type=submit]']}>
        <div class="settings">
          <MutedSites settings={defaultSettings} note="" say={nothing} failed={nothing} />
        </div>
      </State>
      <State name="erase: asked" press={['button']}>
        <div class="settings">
          <EraseAll say={nothing} />
        </div>
      </State>
      <State name="all" wide>
        <SettingsView settings={defaultSettings} route={{ view: 'settings' }} />
      </State>
    </StateGroup>
  );
}
