/** What happens to a kept filing on its way: sent, verified by SMS, gone from the register; what each of them changes. */
import type { Fact } from '../../data/schema';
import { isSure, isUsable } from '../guide/fact-trust';
import type { Guide } from '../guide/guide';
import type { GuideItem } from '../guide/guide-item';
import { verifyLink } from '../guide/guide-links';
import type { NextAct } from '../guide/guide-screen';
import { isByForm } from '../guide/screen';
import { today } from '../local-time';
import { type Checklist, ticksOf } from './checklist';
import { inWorkingDays, smsReminderAt } from './follow-up';
import type { KeptChanges } from './kept-filing';
import { nextActFor } from './next-act';

export const eventNames = ['sent', 'sms', 'done'] as const;
export type EventName = (typeof eventNames)[number];

/** The steps of a way that an event is; null where the way has no such event. */
export interface WayEvents {
  sent: { item: GuideItem; how: 'submitted' | 'posted' | 'emailed' } | null;
  /** Only where it has to be verified by SMS. */
  sms: GuideItem | null;
  /** Looking whether it is done. */
  done: GuideItem | null;
  /** Whether it is done when the register no longer shows it: not where one provider or one domain goes. True before there is a way. */
  leavesRegister: boolean;
}

/** The events of the way that the person is on. */
export function eventsOf({ ways, steps }: Pick<Checklist, 'ways' | 'steps'>): WayEvents {
  const items = steps.map(({ item }) => item);
  const done = items.findLast(({ id }) => id.endsWith('-check')) ?? null;
  const key = done?.text?.key;
  return {
    sent: sentOf(ways, items, done),
    sms: items.find(isVerifying) ?? null,
    done,
    leavesRegister: ways.length === 0 || key === 'step.check' || key === 'step.checkFalse',
  };
}

/** Whether a step leads to where the code of the SMS is entered. */
function isVerifying({ links }: GuideItem): boolean {
  return links.some(({ url }) => url === verifyLink.url);
}

function sentOf(
  ways: Checklist['ways'],
  items: readonly GuideItem[],
  done: GuideItem | null,
): WayEvents['sent'] {
  const byForm = ways.find(isByForm);
  if (byForm) {
    const item = items.find(({ id }) => id === 'paper-hand-in');
    return item ? { item, how: byForm.way === 'province-email' ? 'emailed' : 'posted' } : null;
  }
  if (!ways.some(({ way }) => way === 'provider-online' || way === 'platform')) return null;
  // What stands before the SMS, or before looking whether it is done, is the order.
  const sms = items.findIndex((item) => isVerifying(item) || item.id.endsWith('-sms'));
  const item = items[(sms < 0 ? items.findIndex(({ id }) => id === done?.id) : sms) - 1];
  return item ? { item, how: 'submitted' } : null;
}

/**
 * After how many working days to look whether it is done: the longest that is known of the province, else of all of them.
 *
 * @returns `fact` says so; null where nothing is known of it: then it is a proposal.
 */
export function followUpOf({ timing }: Pick<Guide, 'timing'>): { days: number; fact: Fact | null } {
  for (const { facts } of timing) {
    for (const fact of facts) {
      const days = 'workingDays' in fact ? fact.workingDays : undefined;
      if (typeof days === 'number' && isUsable(fact)) return { days, fact };
    }
  }
  return { days: usualDays, fact: null };
}

const usualDays = 20;

/** Whether the SMS is said to be valid for a day only (data/national.json, `sms`, topic `time`, 2025-12-31). */
function expires({ sms }: Guide, now: Date): boolean {
  return sms.some(({ id, facts }) => id.startsWith('sms-time') && facts.some((fact) => isSure(fact, now)));
}

/**
 * What an event changes, all in one: its day, the step that it is, and the reminders. Who has sent it has the steps before
 * behind them.
 */
export function eventChanges(name: EventName, list: Checklist, now: Date): KeptChanges {
  const { guide, steps } = list;
  const { sent, sms, done } = eventsOf(list);
  const dates = { [name]: today(now) };
  switch (name) {
    case 'sent': {
      const upTo = steps.findIndex(({ item }) => item.id === sent?.item.id);
      const behind = steps.slice(0, upTo + 1).map(({ item }) => item);
      return {
        dates,
        ticks: Object.assign({}, ...behind.map((item) => ticksOf(item, true))),
        reminder: { at: inWorkingDays(followUpOf(guide).days, now), notified: false },
        smsReminder: sms && expires(guide, now) ? { at: smsReminderAt(now), notified: false } : null,
      };
    }
    case 'sms':
      return { dates, ...(sms && { ticks: ticksOf(sms, true) }), smsReminder: null };
    case 'done':
      return { dates, ...(done && { ticks: ticksOf(done, true) }) };
  }
}

/** What takes an event back later: its day, its step, and the reminders that came of it. */
export function takeBackChanges(name: EventName, list: Checklist): KeptChanges {
  const { sent, sms, done } = eventsOf(list);
  const item = { sent: sent?.item, sms, done }[name];
  return {
    dates: { [name]: null },
    ...(item && { ticks: ticksOf(item, false) }),
    ...(name === 'sent' && { reminder: null, smsReminder: null }),
  };
}

/** The event that a step is; null for one that is done in another way. */
export function eventOf({ id }: GuideItem, list: Pick<Checklist, 'ways' | 'steps'>): EventName | null {
  const { sent, sms, done } = eventsOf(list);
  if (id === sent?.item.id) return 'sent';
  if (id === sms?.id) return 'sms';
  return id === done?.id ? 'done' : null;
}

/** What is pressed for the next step; null where that is an event itself: to have sent it is no link. */
export function actOf(list: Checklist): NextAct | null {
  const { next, guide } = list;
  return next && eventOf(next, list) !== 'sent' ? nextActFor(next, guide) : null;
}
