import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings';
import { followSettings, presetSettings } from '../../platform/settings';
import { Switch } from '../ui/choice';
import { useWords } from '../ui/i18n';
import type { DeskViewProps } from '../ui/start-page';
import { EraseAll } from './erase-all';
import { HintSettings, LookSettings, RepairSettings } from './setting-groups';
import { type Said, SettingsFile } from './settings-file';
import { useChosen } from './use-chosen';

/** Every setting, saved as soon as it is changed. */
export function SettingsView({ settings }: DeskViewProps<'settings'>) {
  const { t } = useWords();
  const [said, setSaid] = useState<Said | null>(null);
  const { shown, choose } = useChosen(settings);
  const failed = (): void => setSaid({ key: 'settings.failed', bad: true });
  const save = (changes: Partial<Settings>, done: Said = { key: 'settings.saved' }): void => {
    choose(changes).then(() => setSaid(done), failed);
  };
  const [preset, setPreset] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => followSettings(() => presetSettings().then(setPreset, () => undefined)), []);
  /** Says so where a setting is the organisation's. */
  const noteOf = (name: keyof Settings, note = ''): string =>
    [note, preset.has(name) ? t('settings.preset') : ''].filter(Boolean).join(' · ');
  const group = { settings: shown, noteOf, save, say: setSaid, failed };

  return (
    <div class="settings">
      <h1>{t('settings.title')}</h1>
      <p role="status" class={said?.bad ? 'said caution' : 'said'}>
        {said && t(said.key, said.params)}
      </p>
      <Section title={t('settings.hints.title')}>
        <HintSettings {...group} />
      </Section>
      <Section title={t('settings.repair.title')}>
        <RepairSettings {...group} />
      </Section>
      <Section title={t('settings.look.title')}>
        <LookSettings {...group} />
      </Section>
      <Section title={t('settings.memory.title')}>
        <Switch
          label={t('settings.memory.recentLookups')}
          note={noteOf('recentLookups', t('settings.memory.recentLookupsWhere'))}
          checked={shown.recentLookups}
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
