import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const chromiumPlaces: Record<string, string[]> = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    // Where Chrome goes when it is installed without administrator rights.
    `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const firefoxPlaces: Record<string, string[]> = {
  linux: ['firefox-esr', 'firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** The Chromium-like browser to use: CHROME_PATH, else the usual places; null where there is none. */
export function findChromium(): string | null {
  return find(process.env.CHROME_PATH, chromiumPlaces[process.platform] ?? []);
}

/** The Firefox to use: FIREFOX_PATH, else the usual places; null where there is none. */
export function findFirefox(): string | null {
  return find(process.env.FIREFOX_PATH, firefoxPlaces[process.platform] ?? []);
}

/** A program by its name on the PATH; null where there is none. */
export function findProgram(name: string): string | null {
  return find(undefined, [name]);
}

function find(wished: string | undefined, places: readonly string[]): string | null {
  if (wished) return isProgram(wished) ? wished : null;
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  const candidates = places.flatMap((place) =>
    /[\\/]/.test(place) ? [place] : folders.map((folder) => join(folder, place)),
  );
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
