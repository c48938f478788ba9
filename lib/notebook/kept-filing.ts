/**
 * One filing as the person keeps it in the notebook: what is stored, and how stored values of any age or
 * state become it. Kept on this computer only; see docs/storage.md.
 */
import * as z from 'zod/mini';
import type { ProvinceId } from '../../data/schema';
import { type CaseAnswers, type QuestionId, questionOptions } from '../guide/case-answers';
import { everyWay } from '../guide/way';
import { provinceIds } from '../host/province-id';
import { keptMigrations } from './migrations/migrations';

/** The version that this code writes. Raise it together with a migration and an example in tests/fixtures/notebook. */
export const keptVersion = 3;

export const keptLimits = { number: 64, label: 100, notes: 10_000, ticks: 200 } as const;

const short = (length: number) => z.string().check(z.maxLength(length));
const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be YYYY-MM-DD'));
const moment = z.string().check(
  z.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/,
    'must be a UTC time such as 2026-01-31T01:00Z',
  ),
  z.refine((value) => !Number.isNaN(Date.parse(value)), 'must be a time that exists'),
);

const oneOf = <Q extends QuestionId>(question: Q) => z.exactOptional(z.enum(questionOptions[question]));

const answersSchema = z.strictObject({
  whose: oneOf('whose'),
  conflict: oneOf('conflict'),
  what: oneOf('what'),
  account: oneOf('account'),
  providerId: z.exactOptional(z.nullable(short(32))),
  platform: oneOf('platform'),
  empty: oneOf('empty'),
  phoneChanged: oneOf('phoneChanged'),
  applicant: oneOf('applicant'),
  dissolved: oneOf('dissolved'),
});

const reminderSchema = z.strictObject({ at: moment, notified: z.boolean() });

const keptSchema = z.strictObject({
  version: z.literal(keptVersion),
  id: z.string().check(z.regex(/^[\w-]{1,64}$/, 'must be letters, digits, - or _')),
  provinceId: z.enum(provinceIds),
  /** The filing number as the person wrote it; may be empty. */
  number: short(keptLimits.number),
  /** A name of the person's own, such as that of the website. */
  label: short(keptLimits.label),
  answers: answersSchema,
  /** Ids of the guide's lines that are done or at hand. */
  ticked: z.array(short(64)).check(z.maxLength(keptLimits.ticks)),
  dates: z.strictObject({
    /** Order submitted or form sent. */
    sent: z.nullable(day),
    /** SMS verification done. */
    sms: z.nullable(day),
    /** Seen in the public register that it is done. */
    done: z.nullable(day),
  }),
  reminder: z.nullable(reminderSchema),
  /** The same for the SMS code, which is valid for a day. */
  smsReminder: z.nullable(reminderSchema),
  /** The way that the person has chosen; null where answers and ticks say it. One that the case does not have counts for nothing. */
  way: z.nullable(z.enum(everyWay)),
  notes: short(keptLimits.notes),
  createdAt: moment,
  changedAt: moment,
});

export type KeptFiling = z.infer<typeof keptSchema>;

/** What can be changed in a case, piece by piece, so that two open tabs do not undo each other. */
export interface KeptChanges {
  number?: string;
  label?: string;
  notes?: string;
  answers?: CaseAnswers;
  provinceId?: ProvinceId;
  dates?: Partial<KeptFiling['dates']>;
  reminder?: KeptFiling['reminder'];
  smsReminder?: KeptFiling['smsReminder'];
  way?: KeptFiling['way'];
  /** Line id → ticked or not. */
  ticks?: Readonly<Record<string, boolean>>;
}

/** Why a value is no case: where in it, and what is wrong there. */
export interface KeptFault {
  /** Keys and indexes from the value down; empty for the value itself. */
  path: (string | number)[];
  reason: string;
}

export type KeptReading = { ok: true; value: KeptFiling } | { ok: false; fault: KeptFault };

/** A new case. */
export function newKept(
  id: string,
  provinceId: ProvinceId,
  now: Date,
  given: { number?: string; answers?: CaseAnswers } = {},
): KeptFiling {
  const at = now.toISOString();
  return {
    version: keptVersion,
    id,
    provinceId,
    number: (given.number ?? '').slice(0, keptLimits.number),
    label: '',
    answers: given.answers ?? {},
    ticked: [],
    dates: { sent: null, sms: null, done: null },
    reminder: null,
    smsReminder: null,
    way: null,
    notes: '',
    createdAt: at,
    changedAt: at,
  };
}

/**
 * Reads any value as a case, an older version through its migrations.
 *
 * @param value What storage, a message or a file holds; any value at all.
 * @returns The case, or the first fault in it. Never throws.
 */
export function readKept(value: unknown, migrations = keptMigrations): KeptReading {
  const fault = (path: (string | number)[], reason: string): KeptReading => ({
    ok: false,
    fault: { path, reason },
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault([], 'must be an object');
  let current = value as Record<string, unknown>;
  const from = current.version;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1)
    return fault(['version'], 'must be a version');
  if (from > keptVersion) return fault(['version'], 'written by a newer version of this extension');
  for (let version = from; version < keptVersion; version += 1) {
    const migrate = migrations[version];
    if (!migrate) return fault(['version'], `no way from version ${version}`);
    try {
      current = { ...migrate(current), version: version + 1 };
    } catch {
      return fault([], `does not fit version ${version}`);
    }
  }
  const result = keptSchema.safeParse(current);
  if (!result.success) {
    const [issue] = result.error.issues;
    return fault(
      (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key))),
      issue ? reasonOf(issue) : 'does not fit',
    );
  }
  return { ok: true, value: result.data };
}

/** What is wrong, in English: the schema itself says no more than "Invalid input". */
function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `must be ${issue.expected}`;
    case 'unrecognized_keys':
      return `unknown: ${issue.keys.join(', ')}`;
    case 'too_big':
      return `longer than ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** Any value as answers; null when it is none. Never throws. */
export function readAnswers(value: unknown): CaseAnswers | null {
  const result = answersSchema.safeParse(value);
  return result.success ? result.data : null;
}
