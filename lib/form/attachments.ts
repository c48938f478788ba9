import { forms, provinceOf } from '../../data/directory';
import type { Fact } from '../../data/schema';
import type { Attachment } from './form-entry';
import type { ApplicantKind, FormSpec } from './form-model';

/** A paper to enclose, with the statement it rests on. */
export interface AttachmentFact extends Attachment {
  fact: Fact;
}

/**
 * The papers that this form wants enclosed, as far as the data knows: the province's own list, else
 * what several provinces ask for. No source says how many copies, so one is proposed.
 */
export function attachmentsFor(form: FormSpec, applicant: ApplicantKind): AttachmentFact[] {
  const own = provinceOf(form.provinceId).materials.filter(
    (material) =>
      material.confidence !== 'low' &&
      !material.superseded &&
      (material.cases?.includes('empty') ? 'empty-subject' : 'general') === form.use &&
      (material.applicant === 'both' || material.applicant === applicant),
  );
  const facts: readonly Fact[] = own.length > 0 ? own : forms.common.attachments;
  return facts.map((fact) => ({
    text: paperName(fact.zh),
    copies: 1,
    mark: markOf(fact.zh, applicant),
    included: true,
    fact,
  }));
}

/** The paper a statement names, without what it says besides. */
function paperName(text: string): string {
  return text
    .replace(/^空壳主体：/, '')
    .replace(/，个人不用盖章/, '')
    .replace(/；.*$/s, '')
    .replace(/。$/, '');
}

/** Units add the seal and individuals sign, on the form always, on other papers where the text says so. */
function markOf(text: string, applicant: ApplicantKind): Attachment['mark'] {
  const wanted = /申请表|申请书|公章|盖章|红章|签[字名]/.test(text.replace('不用盖章', ''));
  if (!wanted) return 'none';
  return applicant === 'unit' ? 'seal' : 'sign';
}

/** Whether the list comes from the province or from what several provinces share. */
export function attachmentsAreOwn(form: FormSpec, applicant: ApplicantKind): boolean {
  const common = new Set<Fact>(forms.common.attachments);
  return attachmentsFor(form, applicant).every(({ fact }) => !common.has(fact));
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
