import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings';
import { followSettings, presetSettings } from '../../platform/settings';
import { Switch } from '../ui/choice';
import { useWords } from '../ui/i18n';
import { Loading } from '../ui/loading';
import type { DeskViewProps } from '../ui/start-page';
import { EraseAll } from './erase-all';
import { Done, Failed, type Place, type Said, SaidHere } from './said';
import { HintSettings, LookSettings, RepairSettings } from './setting-groups';
import { SettingsFile } from './settings-file';
import { useChosen } from './use-chosen';

/** Every setting, saved as soon as it is changed. */
export function SettingsView({ settings }: DeskViewProps<'settings'>) {
  const { t } = useWords();
  const [said, setSaid] = useState<Said | null>(null);
  /** Null until the settings were read: only then they are shown. */
  const [preset, setPreset] = useState<ReadonlySet<string> | null>(null);
  useEffect(
    () => followSettings(() => presetSettings().then(setPreset, () => setPreset((now) => now ?? new Set()))),
    [],
  );
  return (
    <SaidHere.Provider value={{ said, dismiss: () => setSaid(null) }}>
      <div class="settings">
        <h1>{t('settings.title')}</h1>
        {preset ? <SettingSections settings={settings} preset={preset} say={setSaid} /> : <Loading />}
      </div>
    </SaidHere.Provider>
  );
}

interface Props {
  settings: Settings;
  /** Those that are as the organisation preset them. */
  preset: ReadonlySet<string>;
  say: (said: Said | null) => void;
}

function SettingSections({ settings, preset, say }: Props) {
  const { t } = useWords();
  const { shown, choose } = useChosen(settings);
  const failed = (at: Place): void => say({ at, key: 'settings.failed', bad: true });
  const save = (
    changes: Partial<Settings>,
    at: Place,
    key: Said['key'] = 'settings.saved',
    params = {},
  ): void => {
    say(null);
    choose(changes).then(
      () => say({ at, key, params }),
      () => failed(at),
    );
  };
  const change = <N extends keyof Settings>(name: N, value: Settings[N]): void => {
    const changes: Partial<Settings> = {};
    changes[name] = value;
    save(changes, name);
  };
  /** Says so where a setting is the organisation's. */
  const noteOf = (name: keyof Settings, note = ''): string =>
    [note, preset.has(name) ? t('settings.preset') : ''].filter(Boolean).join(' · ');
  const group = { settings: shown, noteOf, change, say, failed };

  return (
    <>
      <Section title={t('settings.hints.title')} places={['hints']}>
        <HintSettings {...group} />
      </Section>
      <Section title={t('settings.repair.title')} places={['repairOnBeianPages', 'navigationRescue']}>
        <RepairSettings {...group} />
      </Section>
      <Section title={t('settings.look.title')} places={['language', 'theme']}>
        <LookSettings {...group} />
      </Section>
      <Section title={t('settings.memory.title')} places={['recentLookups']}>
        <Switch
          label={t('settings.memory.recentLookups')}
          note={noteOf('recentLookups', t('settings.memory.recentLookupsWhere'))}
          checked={shown.recentLookups}
          change={(recentLookups) => change('recentLookups', recentLookups)}
        />
        <Failed at="recentLookups" />
      </Section>
      <Section title={t('settings.file.title')} places={['file']}>
        <SettingsFile settings={settings} save={save} say={say} />
      </Section>
      <Section title={t('settings.erase.title')} places={['erase']}>
        <EraseAll say={say} />
      </Section>
    </>
  );
}

interface SectionProps {
  title: string;
  /** What is said beside its heading. */
  places: readonly Place[];
  children: ComponentChildren;
}

function Section({ title, places, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="heading-row">
        <h2 id={id}>{title}</h2>
        <Done at={places} />
      </div>
      {children}
    </section>
  );
}
