import { forms, provinceOf } from '../../../data/directory';
import type { Fact } from '../../../data/schema';
import type { ApplicantKind } from '../values/certificates';
import { type Attachment, type FormEntry, otherOption } from './form-entry';
import type { FormSpec } from './form-model';
import { type PaperCondition, type PaperInStatement, papersIn } from './papers-in-statement';

/** A paper to enclose, with the statement it rests on. */
export interface AttachmentFact extends Attachment {
  fact: Fact;
}

/**
 * The papers that this form wants enclosed, as far as the data knows: the province's own list, else
 * what several provinces ask for. Those of another ground, or for a change that nobody spoke of, are
 * listed and not included. No source says how many copies, so one is proposed.
 */
export function attachmentsFor(form: FormSpec, entry: FormEntry): AttachmentFact[] {
  const { applicant } = entry;
  const own = ownStatements(form, applicant);
  const statements: readonly Fact[] = own.length > 0 ? own : forms.common.attachments;
  const list: AttachmentFact[] = [];
  for (const fact of statements) {
    for (const paper of papersIn(fact.zh)) {
      // Only units change their name or are dissolved with a proof of the issuing body.
      if (paper.condition === 'changed' && applicant === 'individual') continue;
      const included = applies(paper.condition, entry);
      const same = list.find(({ text }) => text === paper.text);
      if (same) same.included ||= included;
      else list.push({ text: paper.text, copies: 1, mark: markOf(paper, applicant), included, fact });
    }
  }
  return list;
}

function ownStatements(form: FormSpec, applicant: ApplicantKind): readonly Fact[] {
  return provinceOf(form.provinceId).materials.filter(
    (material) =>
      material.confidence !== 'low' &&
      !material.superseded &&
      (material.cases?.includes('empty') ? 'empty-subject' : 'general') === form.use &&
      (material.applicant === 'both' || material.applicant === applicant),
  );
}

/** Whether what was chosen on the form calls for a paper. Before a ground is chosen, those of every ground. */
function applies(condition: PaperCondition, entry: FormEntry): boolean {
  const wordsOf = (key: string): string =>
    (entry.checked[key] ?? [])
      .map((option) => (option === otherOption ? (entry.text[`${key}Other`] ?? '') : option))
      .join(' ');
  const ground = wordsOf('ground');
  switch (condition) {
    case 'subject':
      return ground === '' || ground.includes('主体');
    case 'domain':
      return ground === '' || ground.includes('域名');
    case 'other-filing':
      return wordsOf('category').includes('他');
    case 'changed':
      return false;
    default:
      return true;
  }
}

/** Units add the seal and individuals sign, on the form always, on other papers where the text says so. */
function markOf({ text }: PaperInStatement, applicant: ApplicantKind): Attachment['mark'] {
  if (!/申请表|申请书|公章|盖章|红章|签[字名]/.test(text)) return 'none';
  return applicant === 'unit' ? 'seal' : 'sign';
}

/** Whether the list comes from the province or from what several provinces share. */
export function attachmentsAreOwn(form: FormSpec, applicant: ApplicantKind): boolean {
  return ownStatements(form, applicant).length > 0;
}

/** Where the papers go by post. */
export interface PostAddress {
  address: string;
  fact: Fact;
}

/**
 * The postal address for deregistration papers, only where a source gives it for this very purpose
 * with more than low confidence. A desk for other papers or a licence desk is none.
 */
export function postAddressOf(form: FormSpec): PostAddress | null {
  const known = provinceOf(form.provinceId).submission.find(
    (way) =>
      way.kind === 'post' &&
      way.purpose === 'deregistration' &&
      way.value !== null &&
      way.confidence !== 'low' &&
      !way.superseded,
  );
  return known?.value ? { address: known.value, fact: known } : null;
}
