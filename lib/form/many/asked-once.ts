/** Which fields are asked for once, for all forms of a table, and what is still to be mended in each of them. */
import { fieldKey } from '../model/fields';
import type { Finding } from '../model/finding';
import { textOf } from '../model/form-entry';
import { fieldsToFill } from '../model/form-model';
import type { MadeForm } from './make-forms';
import type { SharedValues } from './shared-values';

/** A field that can be the same for all. */
export interface AskedOnce {
  key: string;
  kind: 'text' | 'multiline' | 'date';
  /** Whether a form is incomplete without it. */
  required: boolean;
  /** In how many of the forms that ask for it no column says it. */
  lacking: number;
  /** How many forms ask for it. */
  asking: number;
}

/** Each filing has its own. */
const neverShared: ReadonlySet<string> = new Set([fieldKey.number, fieldKey.domains]);

/**
 * The fields that can be typed once, in the order of the paper.
 *
 * @param bare The forms as they are with nothing shared (nothingShared, but whose they are and what goes).
 */
export function askedOnce(bare: readonly MadeForm[]): AskedOnce[] {
  const fields = new Map<string, AskedOnce>();
  for (const { form, entry } of bare) {
    for (const { key, kind, required, options } of fieldsToFill(form)) {
      if (options.length > 0 || neverShared.has(key)) continue;
      const lacks = key === fieldKey.date || textOf(entry, key) === '';
      const known = fields.get(key);
      const shape = kind === 'multiline' || kind === 'date' ? kind : 'text';
      fields.set(key, {
        key,
        kind: known?.kind ?? shape,
        required: (known?.required ?? false) || required,
        lacking: (known?.lacking ?? 0) + Number(lacks),
        asking: (known?.asking ?? 0) + 1,
      });
    }
  }
  return [...fields.values()];
}

/** What of a form is still open. */
export interface OpenPoints {
  /** What is missing in all forms, because nobody has said it yet: it is typed once, not mended row by row. */
  once: readonly Finding[];
  /** Errors of this form alone. */
  errors: readonly Finding[];
  warnings: readonly Finding[];
}

/** Fields whose question stands with what is the same for all. */
const questions: Readonly<Record<string, (shared: SharedValues) => boolean>> = {
  [fieldKey.category]: ({ whose }) => whose === null,
  [fieldKey.ground]: ({ ground }) => ground === null,
};

/** Sorts what was found in a form by who has to do something about it. */
export function openPoints(
  { findings }: MadeForm,
  shared: SharedValues,
  asked: readonly AskedOnce[],
): OpenPoints {
  const isOnce = ({ field, code }: Finding): boolean => {
    if (code === 'missing-choice') return questions[field]?.(shared) ?? false;
    if (code !== 'missing' || shared.text[field]?.trim()) return false;
    const once = asked.find(({ key }) => key === field);
    return once !== undefined && once.lacking === once.asking;
  };
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    once: errors.filter(isOnce),
    errors: errors.filter((finding) => !isOnce(finding)),
    warnings: findings.filter(({ severity }) => severity === 'warning'),
  };
}
