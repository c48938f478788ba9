import type { MessageParams } from '../../lib/locale-messages';
import {
  printSettingsFile,
  readSettingsFile,
  type Settings,
  type SettingsFileReading,
} from '../../lib/settings';
import type { MessageKey } from '../../locales/dictionaries';
import { saveFile } from '../../platform/pages/save-file';
import { FileButton } from '../ui/file-button';
import { useWords } from '../ui/i18n';

/** A settings file has some hundred bytes; with a thousand hosts in each list, some ten thousand. */
const largest = 1_000_000;

/** What the page says of the last change; put into words when drawn, in the language of that moment. */
export interface Said {
  key: MessageKey;
  params?: MessageParams;
  bad?: boolean;
}

interface Props {
  settings: Settings;
  save: (changes: Partial<Settings>, said: Said) => void;
  say: (said: Said) => void;
}

/** Why nothing of a file was read. */
type Refusal = { ok: false; reason: 'too-big' | 'unreadable' };

async function read(file: File): Promise<SettingsFileReading | Refusal> {
  if (file.size > largest) return { ok: false, reason: 'too-big' };
  // A file that was moved or may not be opened since it was chosen.
  const text = await file.text().catch(() => null);
  return text === null ? { ok: false, reason: 'unreadable' } : readSettingsFile(text);
}

/** Carries the settings to another computer and back. */
export function SettingsFile({ settings, save, say }: Props) {
  const { t } = useWords();
  const take = async (file: File): Promise<void> => {
    const { name } = file;
    const reading = await read(file);
    if (reading.ok) save(reading.settings, { key: 'settings.file.imported', params: { name } });
    else {
      const field = 'field' in reading ? reading.field : '';
      say({ key: `settings.file.refused.${reading.reason}`, params: { name, field }, bad: true });
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
        <FileButton
          label={t('settings.file.import')}
          accept=".json,application/json"
          take={(file) => void take(file)}
        />
      </p>
    </>
  );
}
