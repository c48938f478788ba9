/** What should be stored, as the run knows it from what was done: beside the extension, and without any of its storing. */
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { changeKept } from '../../lib/notebook/change-kept';
import { reminderNames } from '../../lib/notebook/due';
import { type KeptChanges, type KeptFiling, newKept } from '../../lib/notebook/kept-filing';
import { keptToStore } from '../../lib/notebook/stored-notebook';
import type { Settings } from '../../lib/settings';

/** A kept filing without what only the extension knows of it: its name and times. */
export type KeptModel = Omit<KeptFiling, 'version' | 'id' | 'createdAt' | 'changedAt'>;

/** Everything, by filing number where it is about one: in a run each is kept once at most. */
export interface Model {
  kept: Readonly<Record<string, KeptModel>>;
  /** The organiser's name in each draft. */
  drafts: Readonly<Record<string, string>>;
  answers: Readonly<Record<string, CaseAnswers>>;
  /** The newest first. */
  lookups: readonly string[];
  settings: Partial<Settings>;
}

export const emptyModel: Model = { kept: {}, drafts: {}, answers: {}, lookups: [], settings: {} };

/** A filing without its name and times, ready to be compared. */
export function modelOfKept({
  version: _,
  id: __,
  createdAt: ___,
  changedAt: ____,
  ...kept
}: KeptFiling): KeptModel {
  return { ...kept, ticked: [...kept.ticked].sort() };
}

/** A filing as code of the extension takes it. */
export function filingOfModel(kept: KeptModel): KeptFiling {
  return { ...newKept('model', kept.provinceId, new Date()), ...kept };
}

/** The model with one filing changed, by the same pure function as the extension's. */
export function withChange(model: Model, number: string, changes: KeptChanges): Model {
  const kept = model.kept[number];
  const changed = kept && keptToStore(changeKept(filingOfModel(kept), changes, new Date()));
  return changed ? { ...model, kept: { ...model.kept, [number]: modelOfKept(changed) } } : model;
}

/** The same record without some keys. */
export function without<T>(record: Readonly<Record<string, T>>, ...keys: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** Whether a reminder is still to come. */
export function awaitsReminder({ kept }: Model): boolean {
  return Object.values(kept).some(
    ({ dates, ...one }) =>
      !dates.done && reminderNames.some((name) => Date.parse(one[name]?.at ?? '') > Date.now()),
  );
}

/** How two values differ, one line for each place; empty where they do not. */
export function differences(wanted: unknown, found: unknown, path = ''): string[] {
  if (JSON.stringify(wanted) === JSON.stringify(found)) return [];
  if (!isRecord(wanted) || !isRecord(found)) {
    return [
      `${path || 'all'}: ${JSON.stringify(wanted) ?? 'nothing'} wanted, ${JSON.stringify(found) ?? 'nothing'} found`,
    ];
  }
  return [...new Set([...Object.keys(wanted), ...Object.keys(found)])].flatMap((key) =>
    differences(wanted[key], found[key], path ? `${path}.${key}` : key),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
