import { useEffect, useState } from 'preact/hooks';
import { isFirefox, type KeyCommand, keyCommands } from '../../platform/pages/about';
import { useWords } from '../ui/i18n';

const fieldKeys = [
  ['↑ ↓', 'choose'],
  ['Enter', 'open'],
  ['Esc', 'empty'],
  ['beian', 'omnibox'],
] as const;

/** The keys: those that the browser has set for the extension now, and those of its own pages. */
export function KeyList() {
  const { t } = useWords();
  const [commands, setCommands] = useState<KeyCommand[]>([]);
  useEffect(() => {
    void keyCommands().then(setCommands);
  }, []);
  // Firefox and Chromium name the toolbar button's own key in no words of ours.
  const shown = commands.filter(({ shortcut }) => shortcut !== '');
  return (
    <>
      <dl class="keys">
        {shown.map(({ name, shortcut, description }) => (
          <div key={name}>
            <dt>
              <kbd>{shortcut}</kbd>
            </dt>
            <dd>{description || t('desk.about.keys.popup')}</dd>
          </div>
        ))}
        {fieldKeys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`desk.about.keys.${words}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft small">{t(isFirefox() ? 'desk.about.keys.firefox' : 'desk.about.keys.chromium')}</p>
    </>
  );
}
