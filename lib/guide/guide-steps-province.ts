/** The steps of an application to the communications administration, on paper or by e-mail. */
import { forms } from '../../data/directory';
import type { Way } from './case-route';
import { current } from './fact-trust';
import { checkFalse, falseFilingSteps, fillFalse } from './false-filing';
import { checkStep } from './guide-check';
import { type GuideContext, isKnownByEmail } from './guide-context';
import { afterFacts, formRules, specialFacts } from './guide-facts';
import { formFact, type GuideForm } from './guide-form';
import { filingContacts } from './guide-hand-in';
import { type GuideLineDraft, guideItem } from './guide-item';
import { authorityLinks, noticesLink, queryLink } from './guide-links';
import { sharedProofs } from './papers';

/** Whether an entry speaks of one case alone. */
function isOnly(cases: readonly string[] | undefined, name: string): boolean {
  return cases?.every((one) => one === name) ?? false;
}

/** The steps of a written application; none without a form, which every way to the administration has. */
export function provinceSteps(
  way: 'province-paper' | 'province-email',
  context: GuideContext,
): GuideLineDraft[] {
  const { form, timing, answers } = context;
  if (!form) return [];
  const isFalse = answers.conflict === 'identity';
  const isLetter = isOnly(form.best?.cases, 'empty');
  return [
    ...askSteps(way, context),
    ...(isFalse ? falseFilingSteps(context) : [findStep(context), ...groundSteps(context)]),
    formStep(form, isLetter, context),
    fillStep(isLetter, context),
    materialsStep(context),
    handInStep(way, context),
    guideItem({ id: 'paper-wait', key: 'step.wait', facts: [...timing, ...afterFacts('time')] }),
    isFalse ? checkFalse(context) : checkStep('paper'),
  ];
}

/** What to ask the administration before anything is written. */
function askSteps(way: Way, context: GuideContext): GuideLineDraft[] {
  const { province, answers, isEmpty } = context;
  const links = authorityLinks(context);
  const sendsOwnOnline = current(province.scope).filter(
    ({ effect }) => effect === 'own-online' || (effect === 'own-online-unless-empty' && !isEmpty),
  );
  return [
    ...(answers.whose !== 'other' && sendsOwnOnline.length > 0
      ? [guideItem({ id: 'paper-ask', key: 'step.askFirst', facts: sendsOwnOnline, links })]
      : []),
    ...(way === 'province-email' && !isKnownByEmail(context)
      ? [guideItem({ id: 'paper-ask-email', key: 'step.askEmail', links })]
      : []),
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
 * Getting the form: from the administration's own page, else from the portal's notices. The line is as sure as it is that
 * this is today's official one; what is known of re-posts stands with it.
 */
function formStep({ best, layout, sure, notices }: GuideForm, isLetter: boolean, context: GuideContext) {
  const { name } = context.province;
  const isOwnPage = best?.kind === 'official-page';
  const lettered = isLetter && layout !== null;
  const page = isOwnPage && best.url ? [{ url: best.url, label: { key: 'link.form' as const } }] : [];
  const portal = notices.finds === 'missed' ? [] : [noticesLink];
  const key = lettered
    ? 'step.formLetter'
    : isOwnPage
      ? 'step.formOfficial'
      : portal.length > 0
        ? 'step.formNotices'
        : 'step.formAsk';
  return guideItem({
    id: 'paper-form',
    key,
    ...(key === 'step.formNotices' && { params: { province: name.zh } }),
    facts: [...(best ? [formFact(best)] : []), ...(isOwnPage || lettered ? [] : [notices])],
    // A third party's copy is no link to offer: nobody knows what it serves today.
    links: [
      ...page,
      ...(lettered ? [] : portal),
      ...authorityLinks(context).filter(({ url }) => !page.some((one) => one.url === url)),
    ],
    sure,
  });
}

/** Filling it in, by the rules that this province adds and those that all forms share. */
function fillStep(isLetter: boolean, context: GuideContext): GuideLineDraft {
  const { province, answers } = context;
  const isFalse = answers.conflict === 'identity';
  // What is said of others' filings alone is how to tell the conflicts apart, and there is none.
  const isOwnOrFalse = answers.whose === 'mine' || isFalse;
  const ownRules = current(province.notes).filter(
    ({ topic, cases }) => topic === 'form-rule' && !(isOwnOrFalse && isOnly(cases, 'other')),
  );
  const shared = forms.common.rules.filter(({ topic }) => !isFalse || topic !== 'ground');
  return guideItem({
    id: 'paper-fill',
    ...(isFalse ? fillFalse(context) : { key: isLetter ? 'step.fillLetter' : 'step.fill' }),
    facts: [...ownRules, ...shared],
    details: ownRules,
  });
}

/** Putting the papers together. What nobody says of a unit whose licence is revoked is asked here, before they are sent. */
function materialsStep({ answers }: GuideContext): GuideLineDraft {
  if (answers.dissolved !== 'revoked') return guideItem({ id: 'paper-materials', key: 'step.materials' });
  return guideItem({ id: 'paper-materials', key: 'step.materialsRevoked', facts: specialFacts('revoked') });
}

/** Sending or bringing it; to be asked where no address for this is known. */
function handInStep(way: Way, context: GuideContext): GuideLineDraft {
  const facts = context.handIn.filter(({ purpose }) => purpose === 'deregistration');
  const isAddressKnown = filingContacts(facts).some(({ kind }) => kind === 'post' || kind === 'in-person');
  const onPaper = isAddressKnown ? 'step.handInPost' : 'step.handInAsk';
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
  return [guideItem({ id: 'paper-ground', key: 'step.ground', facts, links: [queryLink] })];
}
