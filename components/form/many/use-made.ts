import { useMemo, useState } from 'preact/hooks';
import { type AskedOnce, askedOnce, type OpenPoints, openPoints } from '../../../lib/form/many/asked-once';
import { type MadeForm, makeForms } from '../../../lib/form/many/make-forms';
import { nothingShared } from '../../../lib/form/many/shared-values';
import { useMany } from './many-session';

/** A form, what of it is open, and whether it is wanted. */
export interface FormInRow extends OpenPoints {
  made: MadeForm;
  wanted: boolean;
}

export interface Made {
  forms: readonly FormInRow[];
  asked: readonly AskedOnce[];
}

/** The forms of the rows as they are now. */
export function useMade(): Made {
  const { rows, shared, corrections, leftOut } = useMany();
  const [now] = useState(() => new Date());
  const { whose, what } = shared;
  const asked = useMemo(
    () => askedOnce(makeForms(rows, { ...nothingShared(now), whose, what }, {}, now)),
    [rows, whose, what, now],
  );
  const given = useMemo(() => makeForms(rows, shared, {}, now), [rows, shared, now]);
  // What is typed into one form makes no other anew.
  const made = useMemo(
    () =>
      given.flatMap((form) => {
        if (!corrections[form.line]) return [form];
        const own = rows.filter(({ line }) => form.lines.includes(line));
        return makeForms(own, shared, corrections, now);
      }),
    [given, rows, shared, corrections, now],
  );
  const forms = useMemo(
    () =>
      made.map((form) => ({
        made: form,
        ...openPoints(form, shared, asked),
        wanted: !leftOut.has(form.line),
      })),
    [made, shared, asked, leftOut],
  );
  return { forms, asked };
}

/** Nothing of a form has to be mended before it is handed in. */
export function isComplete({ once, errors }: OpenPoints): boolean {
  return once.length === 0 && errors.length === 0;
}
