/** The shape of data/forms.json. */
import * as z from 'zod/mini';
import {
  bilingual,
  date,
  paperStatement,
  provenance,
  provinceId,
  sources,
  statement,
  text,
} from './schema-parts';

export const formField = z.strictObject({
  key: z.string().check(z.regex(/^[a-zA-Z]+$/)),
  label: text,
  kind: z.enum(['text', 'multiline', 'choice', 'checkboxes', 'date', 'seal']),
  required: z.boolean(),
  options: z.optional(z.array(text)),
  optionsComplete: z.optional(z.boolean()),
  fixed: z.optional(text),
  obsolete: z.optional(z.boolean()),
  rule: z.optional(bilingual),
  seenIn: z.optional(z.array(provinceId)),
});

export const formsSchema = z.strictObject({
  common: z.strictObject({
    title: bilingual,
    note: bilingual,
    fields: z.array(formField),
    attachments: z.array(paperStatement),
    rules: z.array(
      z.strictObject({ topic: z.enum(['province', 'exact', 'paper', 'seal', 'ground']), ...statement }),
    ),
    ...provenance,
  }),
  layouts: z.array(
    z.strictObject({
      id: text,
      province: z.nullable(provinceId),
      provider: z.optional(text),
      title: text,
      completeness: text,
      sections: z.array(
        z.strictObject({
          title: z.nullable(text),
          filledBy: z.optional(z.literal('administration')),
          fields: z.array(formField),
        }),
      ),
      rules: z.array(z.strictObject(statement)),
      source: sources,
      asOf: date,
      asOfBound: z.optional(z.enum(['not-before', 'not-after'])),
    }),
  ),
});
