/** The steps of an application to the communications administration, on paper or by e-mail. */
import { forms } from '../../data/directory';
import { checkStep } from './guide-check';
import { type GuideContext, isKnownByEmail } from './guide-context';
import { afterFacts, formRules, specialFacts, timingFacts } from './guide-facts';
import { formFact, guideFormFor } from './guide-form';
import { handInFor } from './guide-hand-in';
import { current, type GuideItem, guideItem } from './guide-item';
import { authorityLinks, queryLink } from './guide-links';
import { groundOf } from './guide-materials';

/** Whether an entry speaks of one case alone. */
function isOnly(cases: readonly string[] | undefined, name: string): boolean {
  return cases?.every((one) => one === name) ?? false;
}

/** The steps of a written application. */
export function provinceSteps(way: 'province-paper' | 'province-email', context: GuideContext): GuideItem[] {
  const { province, answers, on, isEmpty, isEmptySubject } = context;
  const form = guideFormFor(province, isEmptySubject, on);
  const scope = current(province.scope);
  const sendsOwnOnline = scope.filter(
    ({ effect }) => effect === 'own-online' || (effect === 'own-online-unless-empty' && !isEmpty),
  );
  const askFirst =
    answers.whose !== 'other' && sendsOwnOnline.length > 0
      ? [guideItem('paper-ask', 'stepAskFirst', on, sendsOwnOnline, authorityLinks(context))]
      : [];
  const askEmail =
    way === 'province-email' && !isKnownByEmail(context)
      ? [guideItem('paper-ask-email', 'stepAskEmail', on, [], authorityLinks(context))]
      : [];
  const mailed = current(province.submission).filter(
    ({ kind, purpose, value }) =>
      purpose === 'deregistration' && value !== null && (kind === 'post' || kind === 'in-person'),
  );
  const handIn = handInFor(province, on).filter(({ purpose }) => purpose === 'deregistration');
  const handInKey =
    way === 'province-email' ? 'stepHandInEmail' : mailed.length > 0 ? 'stepHandInPost' : 'stepHandInAsk';
  const ownRules = current(province.notes).filter(
    ({ topic, cases }) => topic === 'form-rule' && !(answers.whose === 'mine' && isOnly(cases, 'other')),
  );
  const isLetter = isOnly(form.best.cases, 'empty');
  const formKeys = {
    'official-page': 'stepFormOfficial',
    'text-only': !form.layout ? 'stepFormText' : isLetter ? 'stepFormLetter' : 'stepFormLayout',
    mirror: 'stepFormMirror',
    'none-found': 'stepFormNone',
  } as const;
  return [
    ...askFirst,
    ...askEmail,
    answers.whose === 'other'
      ? guideItem('paper-find', 'stepFindOther', on, specialFacts('conflict'), [queryLink], {
          prefix: province.prefix,
        })
      : guideItem('paper-find', 'stepFindOwn', on, formRules('exact'), [queryLink]),
    ...groundSteps(context),
    {
      ...guideItem(
        'paper-form',
        formKeys[form.best.kind],
        on,
        [formFact(form.best)],
        [
          // A third party's copy is no link to offer: nobody knows what it serves today.
          ...(form.best.kind === 'official-page' && form.best.url
            ? [{ url: form.best.url, label: { key: 'linkForm' as const } }]
            : []),
          ...authorityLinks(context).filter(({ url }) => url !== form.best.url),
        ],
      ),
      sure: form.sure,
    },
    {
      ...guideItem('paper-fill', isLetter ? 'stepFillLetter' : 'stepFill', on, [
        ...ownRules,
        ...forms.common.rules,
      ]),
      details: ownRules,
    },
    guideItem('paper-materials', 'stepMaterials', on, []),
    guideItem('paper-hand-in', handInKey, on, handIn, authorityLinks(context)),
    guideItem('paper-wait', 'stepWait', on, [...timingFacts(context), ...afterFacts('time')]),
    checkStep('paper', on),
  ];
}

/** Somebody else's filing: which ground to tick, and the proof that goes with it. */
function groundSteps({ answers, on }: GuideContext): GuideItem[] {
  if (answers.whose !== 'other') return [];
  const { attachments } = forms.common;
  const proofs = (ground: string) => attachments.filter((fact) => fact.ground === ground);
  if (answers.conflict === 'subject') {
    return [guideItem('paper-ground', 'stepGroundSubject', on, proofs(groundOf.subject))];
  }
  if (answers.conflict === 'domain') {
    const facts = [...proofs(groundOf.domain), ...specialFacts('domain-moved')];
    return [guideItem('paper-ground', 'stepGroundDomain', on, facts)];
  }
  const both = [...proofs(groundOf.subject), ...proofs(groundOf.domain)];
  return [guideItem('paper-ground', 'stepGround', on, [...formRules('ground'), ...both], [queryLink])];
}
