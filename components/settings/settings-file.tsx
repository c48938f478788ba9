import {
  printSettingsFile,
  readSettingsFile,
  type Settings,
  type SettingsFileReading,
} from '../../lib/settings';
import { saveFile } from '../../platform/pages/save-file';
import { askStore } from '../../platform/pages/store';
import { exportAs } from '../notebook/notebook-files';
import { DeskLink } from '../ui/desk-link';
import { FileButton } from '../ui/file-button';
import { useWords } from '../ui/i18n';
import { Failed, type Place, type Said } from './said';

/** A settings file has some hundred bytes; with a thousand hosts in each list, some ten thousand. */
const largest = 1_000_000;

interface Props {
  settings: Settings;
  save: (changes: Partial<Settings>, at: Place, key: Said['key'], params: Said['params']) => void;
  say: (said: Said | null) => void;
}

/** Why nothing of a file was read. */
type Refusal = { ok: false; reason: 'too-big' | 'unreadable' };

async function read(file: File): Promise<SettingsFileReading | Refusal> {
  if (file.size > largest) return { ok: false, reason: 'too-big' };
  // A file that was moved or may not be opened since it was chosen.
  const text = await file.text().catch(() => null);
  return text === null ? { ok: false, reason: 'unreadable' } : readSettingsFile(text);
}

/** Carries what is kept to another computer, the settings also back. */
export function SettingsFile({ settings, save, say }: Props) {
  const { t } = useWords();
  const take = async (file: File): Promise<void> => {
    const { name } = file;
    say(null);
    const reading = await read(file);
    if (reading.ok) save(reading.settings, 'file', 'settings.file.imported', { name });
    else {
      const field = 'field' in reading ? reading.field : '';
      say({ at: 'file', key: `settings.file.refused.${reading.reason}`, params: { name, field }, bad: true });
    }
  };
  /** The notebook with the noted notices: a file of its own, which the notebook reads again. */
  const exportNotebook = async (): Promise<void> => {
    say(null);
    try {
      const [{ filings }, { seen }] = await Promise.all([
        askStore('readNotebook', null),
        askStore('readSeen'),
      ]);
      if (filings.length + seen.length > 0) exportAs(filings, seen);
      else say({ at: 'file', key: 'settings.file.nothing', bad: true });
    } catch {
      say({ at: 'file', key: 'settings.file.notRead', bad: true });
    }
  };
  return (
    <>
      <p class="soft">{t('settings.file.what')}</p>
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            saveFile(
              new Blob([printSettingsFile(settings)], { type: 'application/json' }),
              'beian-settings.json',
            )
          }
        >
          {t('settings.file.export')}
        </button>
        <button type="button" onClick={() => void exportNotebook()}>
          {t('settings.file.exportNotebook')}
        </button>
        <FileButton
          label={t('settings.file.import')}
          accept=".json,application/json"
          take={(file) => void take(file)}
        />
        <DeskLink route={{ view: 'notebook' }} class="button">
          {t('settings.file.importNotebook')}
        </DeskLink>
      </p>
      <Failed at="file" />
    </>
  );
}
