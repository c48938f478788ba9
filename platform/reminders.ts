/** Reminders of kept cases: an alarm for each, and a notification where the person allows them. */
import { isDue } from '../lib/case-due';
import type { CaseFile } from '../lib/case-file';
import { browser } from './browser';
import { listCases, loadCase, updateCase } from './case-store';
import { mayNotify } from './notify';
import { openDesk } from './tabs';

const prefix = 'reminder:';
/** Shown where the manifest names no icon; Chromium refuses a notification without one. */
const noIcon =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Sets or clears the alarm of a case. */
export async function setReminder(kept: CaseFile): Promise<void> {
  const name = prefix + kept.id;
  const { reminder, dates } = kept;
  if (!reminder || reminder.notified || dates.done) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when: Math.max(Date.parse(reminder.at), Date.now()) });
}

/** Clears the alarms of cases that are gone and sets those of all others: after a start, an import, an undo. */
export async function setAllReminders(): Promise<void> {
  const { cases } = await listCases();
  for (const { name } of await browser.alarms.getAll()) {
    if (name.startsWith(prefix) && !cases.some(({ id }) => prefix + id === name))
      await browser.alarms.clear(name);
  }
  for (const kept of cases) await setReminder(kept);
}

/** Answers alarms and clicks on notifications. Called once when the background starts. */
export function answerReminders(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(prefix)) void remind(name.slice(prefix.length));
  });
  // The API appears together with the permission, which may be given while the background runs.
  const answerClicks = (): void => {
    const { notifications } = browser;
    if (notifications && !notifications.onClicked.hasListener(openNotebook)) {
      notifications.onClicked.addListener(openNotebook);
    }
  };
  answerClicks();
  browser.permissions.onAdded.addListener(answerClicks);
  browser.runtime.onStartup.addListener(() => void setAllReminders());
  browser.runtime.onInstalled.addListener(() => void setAllReminders());
}

function openNotebook(id: string): void {
  if (!id.startsWith(prefix)) return;
  void browser.notifications.clear(id);
  void openDesk({ page: 'cases' });
}

async function remind(id: string): Promise<void> {
  const kept = await loadCase(id);
  if (!kept || !isDue(kept, new Date()) || !kept.reminder || kept.reminder.notified) return;
  if (await mayNotify()) {
    const icons = Object.entries<string>({ ...browser.runtime.getManifest().icons });
    const path = icons.sort(([a], [b]) => Number(b) - Number(a))[0]?.[1];
    // Neither number nor notes: notifications are shown on locked screens and kept by the system.
    await browser.notifications.create(prefix + id, {
      type: 'basic',
      iconUrl: path ? browser.runtime.getURL(path) : noIcon,
      title: browser.i18n.getMessage('reminderTitle'),
      message: browser.i18n.getMessage('reminderBody'),
    });
  }
  await updateCase(id, { reminder: { ...kept.reminder, notified: true } });
}
