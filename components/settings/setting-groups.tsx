import type { Settings } from '../../lib/settings';
import { listHost } from '../../platform/settings';
import { Choice, Switch } from '../ui/choice';
import { useWords } from '../ui/i18n';
import { AddedSites } from './added-sites';
import { HostList } from './host-list';
import { MutedSites } from './muted-sites';
import { Failed, type Place, type Said } from './said';

/** What a group of settings gets: the values, what to say beside each, and how to change it. */
export interface GroupProps {
  settings: Settings;
  /** Says so where a setting is the organisation's, after a note of its own. */
  noteOf: (name: keyof Settings, note?: string) => string;
  change: <N extends keyof Settings>(name: N, value: Settings[N]) => void;
  say: (said: Said | null) => void;
  failed: (at: Place) => void;
}

/** Where hints appear, and where not. */
export function HintSettings({ settings, noteOf, change, say, failed }: GroupProps) {
  const { t } = useWords();
  return (
    <>
      <Choice
        legend={t('settings.hints.where')}
        value={settings.hints}
        note={noteOf('hints')}
        options={[
          ['on', t('settings.hints.on')],
          ['quiet', t('settings.hints.quiet')],
          ['off', t('settings.hints.off')],
        ]}
        change={(hints) => change('hints', hints)}
      />
      <Failed at="hints" />
      <MutedSites
        settings={settings}
        note={noteOf('mutedHosts')}
        say={say}
        failed={() => failed('mutedHosts')}
      />
    </>
  );
}

/** What is repaired by itself, and on which sites. */
export function RepairSettings({ settings, noteOf, change, say, failed }: GroupProps) {
  const { t } = useWords();
  return (
    <>
      <Switch
        label={t('settings.repair.onBeianPages')}
        checked={settings.repairOnBeianPages}
        note={noteOf('repairOnBeianPages')}
        change={(repairs) => change('repairOnBeianPages', repairs)}
      />
      <Failed at="repairOnBeianPages" />
      <Switch
        label={t('settings.repair.navigationRescue')}
        checked={settings.navigationRescue}
        note={noteOf('navigationRescue')}
        change={(rescues) => change('navigationRescue', rescues)}
      />
      <Failed at="navigationRescue" />
      <HostList
        title={t('settings.paused.title')}
        note={noteOf('pausedHosts')}
        empty={t('settings.paused.none')}
        hosts={settings.pausedHosts}
        action={t('settings.paused.resume')}
        place="pausedHosts"
        remove={(host) => {
          say(null);
          listHost('pausedHosts', host, false).then(
            () => say({ at: 'pausedHosts', key: 'settings.saved' }),
            () => failed('pausedHosts'),
          );
        }}
      />
      <AddedSites failed={() => failed('added')} />
    </>
  );
}

/** Language and colours. */
export function LookSettings({ settings, noteOf, change }: GroupProps) {
  const { t } = useWords();
  return (
    <>
      <Choice
        legend={t('settings.look.language')}
        value={settings.language}
        note={noteOf('language')}
        options={[
          ['browser', t('settings.look.languageBrowser')],
          ['zh_CN', '中文'],
          ['en', 'English'],
        ]}
        change={(language) => change('language', language)}
      />
      <Failed at="language" />
      <Choice
        legend={t('settings.look.theme')}
        value={settings.theme}
        note={noteOf('theme')}
        options={[
          ['browser', t('settings.look.themeBrowser')],
          ['light', t('settings.look.themeLight')],
          ['dark', t('settings.look.themeDark')],
        ]}
        change={(theme) => change('theme', theme)}
      />
      <Failed at="theme" />
    </>
  );
}
