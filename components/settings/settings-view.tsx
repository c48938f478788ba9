import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings';
import { presetSettings } from '../../platform/settings';
import { askBackground } from '../../platform/wire';
import { Choice, Switch } from '../ui/choice';
import { useWords } from '../ui/i18n';
import type { DeskViewProps } from '../ui/start-page';
import { AddedSites } from './added-sites';
import { EraseAll } from './erase-all';
import { HostList } from './host-list';
import { MutedSites } from './muted-sites';
import { type Said, SettingsFile } from './settings-file';

/** Every setting, saved as soon as it is changed. */
export function SettingsView({ settings }: DeskViewProps<'settings'>) {
  const { t } = useWords();
  const [said, setSaid] = useState<Said | null>(null);
  const failed = (): void => setSaid({ key: 'settings.failed', bad: true });
  const save = (changes: Partial<Settings>, done: Said = { key: 'settings.saved' }): void => {
    askBackground('saveSettings', changes).then(() => setSaid(done), failed);
  };
  const [preset, setPreset] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => void presetSettings().then(setPreset), [settings]);
  /** Says so where a setting is the organisation's. */
  const noteOf = (name: keyof Settings, note = ''): string =>
    [note, preset.has(name) ? t('settings.preset') : ''].filter(Boolean).join(' · ');

  return (
    <div class="settings">
      <h1>{t('settings.title')}</h1>
      <p role="status" class={said?.bad ? 'said caution' : 'said'}>
        {said && t(said.key, said.params)}
      </p>
      <Section title={t('settings.hints.title')}>
        <Choice
          legend={t('settings.hints.where')}
          value={settings.hints}
          note={noteOf('hints')}
          options={[
            ['on', t('settings.hints.on')],
            ['quiet', t('settings.hints.quiet')],
            ['off', t('settings.hints.off')],
          ]}
          change={(hints) => save({ hints })}
        />
        <MutedSites settings={settings} note={noteOf('mutedHosts')} say={setSaid} failed={failed} />
      </Section>
      <Section title={t('settings.repair.title')}>
        <Switch
          label={t('settings.repair.onBeianPages')}
          checked={settings.repairOnBeianPages}
          note={noteOf('repairOnBeianPages')}
          change={(repairOnBeianPages) => save({ repairOnBeianPages })}
        />
        <Switch
          label={t('settings.repair.navigationRescue')}
          checked={settings.navigationRescue}
          note={noteOf('navigationRescue')}
          change={(navigationRescue) => save({ navigationRescue })}
        />
        <HostList
          title={t('settings.paused.title')}
          note={noteOf('pausedHosts')}
          empty={t('settings.paused.none')}
          hosts={settings.pausedHosts}
          action={t('settings.paused.resume')}
          remove={(host) => {
            askBackground('listHost', { list: 'pausedHosts', host, on: false }).then(
              () => setSaid({ key: 'settings.saved' }),
              failed,
            );
          }}
        />
        <AddedSites failed={failed} />
      </Section>
      <Section title={t('settings.look.title')}>
        <Choice
          legend={t('settings.look.language')}
          value={settings.language}
          note={noteOf('language')}
          options={[
            ['browser', t('settings.look.languageBrowser')],
            ['zh_CN', '中文'],
            ['en', 'English'],
          ]}
          change={(language) => save({ language })}
        />
        <Choice
          legend={t('settings.look.theme')}
          value={settings.theme}
          note={noteOf('theme')}
          options={[
            ['browser', t('settings.look.themeBrowser')],
            ['light', t('settings.look.themeLight')],
            ['dark', t('settings.look.themeDark')],
          ]}
          change={(theme) => save({ theme })}
        />
      </Section>
      <Section title={t('settings.memory.title')}>
        <Switch
          label={t('settings.memory.recentLookups')}
          note={noteOf('recentLookups', t('settings.memory.recentLookupsWhere'))}
          checked={settings.recentLookups}
          change={(recentLookups) => save({ recentLookups })}
        />
      </Section>
      <Section title={t('settings.file.title')}>
        <SettingsFile settings={settings} save={save} say={setSaid} />
      </Section>
      <Section title={t('settings.erase.title')}>
        <EraseAll say={setSaid} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
