/** Reminders of kept filings: an alarm for each, and a notification where the person allows them. */
import { isDue } from '../../lib/notebook/due';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { browser } from '../browser';
import { mayNotify } from '../permissions';
import { openDesk } from '../tabs';
import { listNotebook, loadKept, updateKept } from './notebook-store';
import { takeTurns } from './turns';

const prefix = 'reminder:';

/**
 * Each reads the notebook anew: an older reading must not undo a newer alarm, nor notify a second time. Two
 * notifications of one name close each other in Firefox 153 (seen 2026-11-25).
 */
const inTurn = takeTurns();

/** Sets or clears the alarm of a case, as the notebook says now. */
export function setReminder(id: string): Promise<void> {
  return inTurn(async () => setAlarm(id, await loadKept(id)));
}

/** Clears the alarms of filings that are gone and sets those of all others: after a start, an import, an undo. */
export function setAllReminders(): Promise<void> {
  return inTurn(async () => {
    const { filings } = await listNotebook();
    for (const { name } of await browser.alarms.getAll()) {
      const id = name.slice(prefix.length);
      if (name.startsWith(prefix) && !filings.some((kept) => kept.id === id)) await setAlarm(id, null);
    }
    for (const kept of filings) await setAlarm(kept.id, kept);
  });
}

async function setAlarm(id: string, kept: KeptFiling | null): Promise<void> {
  const reminder = kept && !kept.dates.done ? kept.reminder : null;
  if (!reminder || reminder.notified) await browser.alarms.clear(prefix + id);
  else await browser.alarms.create(prefix + id, { when: Math.max(Date.parse(reminder.at), Date.now()) });
}

/** Answers alarms and clicks on notifications. Called once when the background starts. */
export function followReminders(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(prefix)) void inTurn(() => remind(name.slice(prefix.length)));
  });
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
    void setAllReminders();
  });
  browser.runtime.onStartup.addListener(() => void setAllReminders());
  browser.runtime.onInstalled.addListener(() => void setAllReminders());
}

function openNotebook(id: string): void {
  if (!id.startsWith(prefix)) return;
  void browser.notifications.clear(id);
  void openDesk({ view: 'notebook' });
}

async function remind(id: string): Promise<void> {
  const kept = await loadKept(id);
  if (!kept || !isDue(kept, new Date()) || !kept.reminder || kept.reminder.notified) return;
  // Not allowed: it shows in the notebook and the popup, and notifies should that be allowed later.
  if (!(await mayNotify())) return;
  // Neither number nor notes: notifications are shown on locked screens and kept by the system.
  await browser.notifications.create(prefix + id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: browser.i18n.getMessage('reminderTitle'),
    message: browser.i18n.getMessage('reminderBody'),
  });
  await updateKept(id, { reminder: { ...kept.reminder, notified: true } });
}
