/**
 * Reminders of kept filings: a dot on the toolbar button, a notification where the person allows them, and one alarm for all, derived from what is
 * stored. Nothing else knows what is due, so nothing can be at odds with it.
 */
import { chooseLocale } from '../../lib/locale-messages';
import { dueOf, isDue, reminderNames } from '../../lib/notebook/due';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { nextLook } from '../../lib/notebook/next-look';
import { browser } from '../browser';
import { mayNotify } from '../permissions';
import { loadSettings, whenSettingsChange } from '../settings';
import { watchOwnChanges } from '../store-changes';
import { readNotebook, setNotified } from '../stored/kept';
import { browserLanguage, openDesk } from '../tabs';
import { dueNow, showDue } from './badge';
import { tellAll } from './tell-pages';
import { takeTurns } from './turns';

/** Names of notifications; earlier versions also named an alarm for each reminder so. */
const prefix = 'reminder:';
const lastingAlarm = 'reminders';

/** One at a time, so that nobody is notified twice: two notifications of one name close each other in Firefox 153 (2026-11-25). */
const inTurn = takeTurns();

/** Notifies of what is due, and sets the alarm for what comes next. */
export function tendReminders(): Promise<void> {
  return inTurn(tend);
}

async function tend(): Promise<void> {
  const { filings } = await readNotebook();
  const now = new Date();
  for (const kept of filings) {
    for (const name of reminderNames) {
      const reminder = kept[name];
      // The clock was ahead when it was notified of: in its time it is notified of again.
      if (reminder?.notified && Date.parse(reminder.at) > now.getTime())
        await setNotified(kept.id, name, reminder.at, false);
    }
  }
  const notifies = await mayNotify();
  // Not allowed: it shows in the notebook and the popup, and notifies should that be allowed later.
  if (notifies) {
    for (const kept of filings) await notify(kept, now);
  }
  const when = nextLook(filings, now);
  if (when === null) await browser.alarms.clear(lastingAlarm);
  else await browser.alarms.create(lastingAlarm, { when });
  // The one that a page sets together with a reminder stays: what it belongs to may be stored only now.
  await clearOldAlarms();
  await tellDue(filings.filter((kept) => isDue(kept, now)).length);
}

/** On the toolbar button of every tab; a browser that refuses that still reminds. */
async function tellDue(due: number): Promise<void> {
  try {
    const { language } = await loadSettings();
    // Some page may never answer, and nobody waits for it.
    if (await showDue(due, chooseLocale(language, browserLanguage()))) void tellAll();
  } catch {
    // Tried again with the next look.
  }
}

/** Alarms that earlier versions set, one for each reminder. */
async function clearOldAlarms(): Promise<void> {
  for (const { name } of await browser.alarms.getAll()) {
    if (name.startsWith(prefix)) await browser.alarms.clear(name);
  }
}

/** Notifies once of all that is due of a filing and was not notified of. */
async function notify(kept: KeptFiling, now: Date): Promise<void> {
  const { id } = kept;
  const news = dueOf(kept, now).filter((name) => !kept[name]?.notified);
  if (news.length === 0) return;
  // Neither number nor notes: notifications are shown on locked screens and kept by the system.
  await browser.notifications.create(prefix + id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: browser.i18n.getMessage('reminderTitle'),
    message: browser.i18n.getMessage('reminderBody'),
  });
  for (const name of news) await setNotified(id, name, kept[name]?.at ?? '', true);
}

/** Answers alarms and clicks on notifications. Called once when the background starts. */
export function followReminders(): void {
  const look = (): void => void tendReminders().catch(() => undefined);
  browser.alarms.onAlarm.addListener(look);
  // The API appears together with the permission, which may be given while the background runs.
  const answerClicks = (): void => {
    const { notifications } = browser;
    if (notifications && !notifications.onClicked.hasListener(openNotebook)) {
      notifications.onClicked.addListener(openNotebook);
    }
  };
  answerClicks();
  browser.permissions.onAdded.addListener(() => {
    answerClicks();
    look();
  });
  // A browser that was updated, or whose clock has jumped, has forgotten alarms or kept them for another time.
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  // The words on the toolbar button have a language.
  whenSettingsChange(() => {
    const speakAnew = async (): Promise<void> => {
      const due = await dueNow();
      if (due > 0) await tellDue(due);
    };
    void speakAnew().catch(() => undefined);
  });
  // What the background changes itself, for a page that has no database, no message tells it.
  watchOwnChanges(['kept'], look);
  look();
}

function openNotebook(id: string): void {
  if (!id.startsWith(prefix)) return;
  void browser.notifications.clear(id);
  void openDesk({ view: 'notebook', keptId: id.slice(prefix.length) });
}
