/** The open forms of a tab as it notes them, for when it is loaded again. */
import * as z from 'zod/mini';
import { entrySchema } from './form-entry';

const shortText = z.string().check(z.maxLength(300));
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));

const formNoteSchema = z.strictObject({
  key: id,
  /** What stands nowhere else: the entry, and what it was before anything was typed. Missing of one that is kept and stored. */
  typed: z.optional(z.strictObject({ entry: entrySchema, fresh: entrySchema })),
  /** The draft that it is kept as. */
  draftId: z.optional(id),
  site: z.nullable(z.strictObject({ number: shortText, host: shortText, domain: shortText })),
  /** The person does not want it kept on the computer. */
  declined: z.optional(z.literal(true)),
});

export type FormNote = z.infer<typeof formNoteSchema>;

/** All of them, and which was in front. */
export interface FormsNote {
  forms: FormNote[];
  current: string | null;
}

/** What a tab has noted, without what is no form; none where it is nothing of the kind. Never throws. */
export function parseFormsNote(value: unknown): FormsNote {
  const { forms, current } = (value ?? {}) as Partial<Record<keyof FormsNote, unknown>>;
  return {
    forms: (Array.isArray(forms) ? forms : []).flatMap((one) => formNoteSchema.safeParse(one).data ?? []),
    current: typeof current === 'string' ? current : null,
  };
}
