/** The steps of an application to the communications administration, on paper or by e-mail. */
import { forms } from '../../data/directory';
import type { Way } from './case-route';
import { current } from './fact-trust';
import { checkStep } from './guide-check';
import { type GuideContext, isKnownByEmail } from './guide-context';
import { afterFacts, formRules, lawFacts, specialFacts } from './guide-facts';
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
  const { form, timing } = context;
  if (!form) return [];
  const isLetter = isOnly(form.best?.cases, 'empty');
  return [
    ...askSteps(way, context),
    findStep(context),
    ...falseFilingSteps(context),
    ...groundSteps(context),
    formStep(form, isLetter, context),
    fillStep(isLetter, context),
    guideItem({ id: 'paper-materials', key: 'step.materials' }),
    handInStep(way, context),
    guideItem({ id: 'paper-wait', key: 'step.wait', facts: [...timing, ...afterFacts('time')] }),
    checkStep('paper'),
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
  const params = { prefix: province.prefix };
  return guideItem({
    id: 'paper-find',
    key: answers.conflict === 'identity' ? 'step.findFalse' : 'step.findOther',
    params,
    facts: specialFacts('conflict'),
    links,
  });
}

/**
 * A filing made in one's own name by somebody else: the police first, then word to the administration, and to the provider
 * that filed it. Whoever never filed has no account and no bills to look for.
 */
function falseFilingSteps(context: GuideContext): GuideLineDraft[] {
  if (context.answers.conflict !== 'identity') return [];
  const query = specialFacts('query');
  return [
    guideItem({ id: 'paper-police', key: 'step.reportPolice' }),
    guideItem({
      id: 'paper-report',
      key: 'step.reportFalse',
      // The article stands with its day among what to know before.
      facts: [...lawFacts('第二十三条'), ...query],
      details: query,
      links: authorityLinks(context),
    }),
  ];
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
function fillStep(isLetter: boolean, { province, answers }: GuideContext): GuideLineDraft {
  const ownRules = current(province.notes).filter(
    ({ topic, cases }) => topic === 'form-rule' && !(answers.whose === 'mine' && isOnly(cases, 'other')),
  );
  return guideItem({
    id: 'paper-fill',
    key: isLetter ? 'step.fillLetter' : 'step.fill',
    facts: [...ownRules, ...forms.common.rules],
    details: ownRules,
  });
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
  if (answers.conflict === 'identity') {
    return [guideItem({ id: 'paper-ground', key: 'step.groundFalse', facts: sharedProofs('subject') })];
  }
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
