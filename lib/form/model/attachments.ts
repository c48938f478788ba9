import type { Fact } from '../../../data/schema';
import { type PaperCase, papersFor } from '../../guide/papers';
import { fieldKey } from './fields';
import { type Attachment, chosenWords, type FormEntry } from './form-entry';
import type { FormSpec } from './form-model';
import { whoseOf } from './whose';

/** A paper to enclose, with the statement it rests on. */
export interface AttachmentFact extends Attachment {
  fact: Fact | undefined;
}

/**
 * The papers to enclose, as the guide has them. Those that what is chosen does not call for, or for a change
 * that nobody spoke of, are listed and not included. Where no source says how many copies, one is proposed.
 */
export function attachmentsFor(form: FormSpec, entry: FormEntry): AttachmentFact[] {
  return papersFor(paperCaseOfForm(form, entry), entry.applicant).papers.map(
    ({ name, copies, mark, need, statements: [fact] }) => ({
      text: name.zh,
      copies: copies ?? 1,
      mark,
      included: need === 'wanted',
      fact,
    }),
  );
}

/** Whether the list comes from the province or from what several provinces share. */
export function attachmentsAreOwn(form: FormSpec, entry: FormEntry): boolean {
  return papersFor(paperCaseOfForm(form, entry), entry.applicant).from === 'province';
}

/** The case as it is chosen on the form, by its own options or written in; what they leave open stays open. */
function paperCaseOfForm(form: FormSpec, entry: FormEntry): PaperCase {
  const ground = chosenWords(entry, fieldKey.ground);
  const whose = whoseOf(form, entry);
  return {
    provinceId: form.provinceId,
    whose,
    grounds: [
      ...(ground.includes('主体') ? (['subject'] as const) : []),
      ...(ground.includes('域名') ? (['domain'] as const) : []),
    ],
    isEmptySubject: form.use === 'empty-subject',
    dissolved: entry.dissolved && whose !== 'other' ? 'yes' : 'unknown',
  };
}
