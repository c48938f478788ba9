/**
 * In which language and theme the extension's pages were drawn last, for the first drawing of the next one, which waits for
 * nothing. In the origin's localStorage, which answers at once; the settings themselves come after.
 */
import { defaultSettings, readSettings, type Settings } from '../../lib/settings';

const key = 'drawn';

/** What to draw by before anything has answered: the language and the theme of the last drawing, else the defaults. */
export function drawnBefore(): Settings {
  try {
    const { language, theme } = readSettings(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return { ...defaultSettings, language, theme };
  } catch {
    // A browser without it, or anything at all that stands there.
    return defaultSettings;
  }
}

/** Notes what a page is drawn by; nothing where that are the defaults. */
export function noteDrawn({ language, theme }: Settings): void {
  const isDefault = language === defaultSettings.language && theme === defaultSettings.theme;
  try {
    if (isDefault) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ language, theme }));
  } catch {}
}

/** Gives this page the colours of a theme. */
export function showTheme({ theme }: Pick<Settings, 'theme'>): void {
  const { dataset } = document.documentElement;
  if (theme === 'browser') delete dataset.theme;
  else dataset.theme = theme;
}
