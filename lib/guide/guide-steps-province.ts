/** The steps of an application to the communications administration, on paper or by e-mail. */
import { forms } from '../../data/national';
import type { Fact } from '../../data/schema';
import type { CaseAnswers } from './case-answers';
import { current } from './fact-trust';
import { checkFalse, falseFilingSteps, groundFalse } from './false-filing';
import { askStep } from './guide-asks';
import { checkStep } from './guide-check';
import type { GuideContext } from './guide-context';
import { formRules, specialFacts } from './guide-facts';
import { formFact, type GuideForm } from './guide-form';
import { filingContacts } from './guide-hand-in';
import { type GuideLineDraft, guideItem } from './guide-item';
import { authorityLinks, noticesLink, queryLink } from './guide-links';
import { sharedProofs } from './papers';
import type { Way } from './way';

/** Whether an entry speaks of one case alone. */
function isOnly(cases: readonly string[] | undefined, name: string): boolean {
  return cases?.every((one) => one === name) ?? false;
}

/** The steps of a written application; none without a form, which every way to the administration has. */
export function provinceSteps(
  way: 'province-paper' | 'province-email',
  context: GuideContext,
): GuideLineDraft[] {
  const { form, answers } = context;
  if (!form) return [];
  const isFalse = answers.conflict === 'identity';
  const isLetter = isOnly(form.best?.cases, 'empty');
  return [
    // What is to be asked goes with the report of a false filing.
    ...(isFalse ? falseFilingSteps(context) : [findStep(context), ...askStep(context)]),
    formStep(form, isLetter, context),
    ...(isFalse ? [groundFalse()] : groundSteps(context)),
    handInStep(way, context),
    isFalse ? checkFalse(context) : checkStep('paper'),
  ];
}

/** Finding the filing as the register has it. */
function findStep({ answers, province }: GuideContext): GuideLineDraft {
  const links = [queryLink];
  if (answers.whose !== 'other') {
    return guideItem({ id: 'paper-find', key: 'step.findOwn', facts: formRules('exact'), links });
  }
  return guideItem({
    id: 'paper-find',
    key: 'step.findOther',
    params: { prefix: province.prefix },
    facts: specialFacts('conflict'),
    links,
  });
}

/**
 * Getting the form and filling it in: from the administration's own page, else from the portal's notices. The line is as sure
 * as it is that this is today's official one; what is known of re-posts stands with it.
 */
function formStep({ best, layout, sure, notices }: GuideForm, isLetter: boolean, context: GuideContext) {
  const { name } = context.province;
  const isOwnPage = best?.kind === 'official-page';
  const lettered = isLetter && layout !== null;
  const page = isOwnPage && best.url ? [{ url: best.url, label: { key: 'link.form' as const } }] : [];
  const portal = notices.finds === 'missed' ? [] : [noticesLink];
  const rules = formRulesOf(context);
  return guideItem({
    id: 'paper-form',
    key: lettered
      ? 'step.formLetter'
      : isOwnPage
        ? 'step.formOfficial'
        : portal.length > 0
          ? 'step.formNotices'
          : 'step.formAsk',
    params: {
      sign: signOf(context.answers),
      ...(!lettered && !isOwnPage && portal.length > 0 && { province: name.zh }),
    },
    facts: [...(best ? [formFact(best)] : []), ...(isOwnPage || lettered ? [] : [notices]), ...rules],
    details: rules,
    // A third party's copy is no link to offer: nobody knows what it serves today.
    links: [
      ...page,
      ...(lettered ? [] : portal),
      ...(page.length + portal.length > 0 ? [] : authorityLinks(context)),
    ],
    sure,
  });
}

/** Who signs it how: as known, else both. */
function signOf({ applicant }: CaseAnswers) {
  return signs[applicant ?? 'both'];
}

const signs = {
  unit: { zh: '盖公章', en: 'add the company seal (公章)' },
  individual: { zh: '签字', en: 'sign it' },
  both: { zh: '单位盖公章，个人签字', en: 'seal it (organisation) or sign it (individual)' },
} as const;

/** The rules for filling it in: those that this province adds, then those that all forms share. */
function formRulesOf({ province, answers }: GuideContext): readonly Fact[] {
  const isFalse = answers.conflict === 'identity';
  // What is said of others' filings alone is how to tell the conflicts apart, and there is none.
  const isOwnOrFalse = answers.whose === 'mine' || isFalse;
  return [
    ...current(province.notes).filter(
      ({ topic, cases }) => topic === 'form-rule' && !(isOwnOrFalse && isOnly(cases, 'other')),
    ),
    ...forms.common.rules.filter(({ topic }) => !isFalse || topic !== 'ground'),
  ];
}

/** Sending or bringing it; to be asked where no address for this is known. */
function handInStep(way: Way, context: GuideContext): GuideLineDraft {
  const facts = context.handIn.filter(({ purpose }) => purpose === 'deregistration');
  const isAddressKnown = filingContacts(facts).some(({ kind }) => kind === 'post' || kind === 'in-person');
  const onPaper = isAddressKnown ? 'step.handInPost' : 'step.handIn';
  return guideItem({
    id: 'paper-hand-in',
    key: way === 'province-email' ? 'step.handInEmail' : onPaper,
    facts,
    links: authorityLinks(context),
  });
}

/** Somebody else's filing: which ground to tick, and the proof that goes with it. */
function groundSteps({ answers }: GuideContext): GuideLineDraft[] {
  if (answers.whose !== 'other') return [];
  if (answers.conflict === 'subject') {
    return [guideItem({ id: 'paper-ground', key: 'step.groundSubject', facts: sharedProofs('subject') })];
  }
  if (answers.conflict === 'domain') {
    const facts = [...sharedProofs('domain'), ...specialFacts('domain-moved')];
    return [guideItem({ id: 'paper-ground', key: 'step.groundDomain', facts })];
  }
  const both = [...sharedProofs('subject'), ...sharedProofs('domain')];
  const facts = [...formRules('ground'), ...both];
  return [guideItem({ id: 'paper-ground', key: 'step.ground', facts })];
}
