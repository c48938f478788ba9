/** The steps of each way, in order. */
import { forms, national } from '../data/directory';
import type { Provider } from '../data/schema';
import type { Way } from './case-route';
import {
  actionFacts,
  afterFacts,
  formRules,
  type GuideContext,
  goesToProvince,
  queryLink,
  routeFacts,
  ruleFacts,
  smsFacts,
  specialFacts,
  verifyLink,
} from './guide-context';
import { formFact, formFor } from './guide-form';
import { handInFor } from './guide-hand-in';
import {
  current,
  type GuideItem,
  type GuideKey,
  type GuideLink,
  guideItem,
  providerFact,
} from './guide-item';
import { groundOf } from './guide-materials';

/** The administration's site: its list of guides where one was seen, else its home page. */
export function authorityLinks({ province }: GuideContext): GuideLink[] {
  const { url, guideListUrl } = province.authority;
  const home: GuideLink = { url, label: province.authority };
  return guideListUrl ? [{ url: guideListUrl, label: { key: 'linkGuideList' } }, home] : [home];
}

/** Entry and help pages of a provider, the console first; old and guessed pages only where nothing else is. */
export function providerLinks(provider: Provider): GuideLink[] {
  const entry: GuideLink[] = provider.consoleUrl
    ? [{ url: provider.consoleUrl, label: { key: 'linkConsole', params: { provider: provider.name } } }]
    : [];
  const cited = provider.docs.filter(({ state }) => state === 'cited');
  const docs = cited.length > 0 ? cited : provider.docs.filter(({ state }) => state === 'old');
  return [...entry, ...docs.map(({ url, title }) => ({ url, label: title }))];
}

/** The steps of one way; each id begins with the name of the way. */
export function stepsFor(way: Way, context: GuideContext): GuideItem[] {
  const { on } = context;
  switch (way) {
    case 'look-up':
      return [guideItem('look-up', 'stepLookUp', on, [], [queryLink])];
    case 'find-provider':
      return [
        guideItem(
          'find-provider',
          goesToProvince(context) ? 'stepFindProvider' : 'stepFindProviderKeep',
          on,
          routeFacts('provider-unknown'),
          [queryLink],
        ),
      ];
    case 'recover-account':
      return [
        guideItem(
          'recover-account',
          goesToProvince(context) ? 'stepRecoverAccount' : 'stepRecoverAccountKeep',
          on,
          specialFacts('account-lost'),
          context.provider ? providerLinks(context.provider).slice(0, 1) : [],
        ),
      ];
    case 'new-provider':
      return newProviderSteps(context);
    case 'provider-online':
      return onlineSteps(context);
    case 'platform':
      return platformSteps(context);
    case 'reuse':
      return [guideItem('reuse', 'stepReuse', on, reuseFacts(context))];
    case 'province-paper':
    case 'province-email':
      return provinceSteps(way, context);
  }
}

/** What is said of adding a new service to an empty subject of this province. */
export function reuseFacts({ province }: GuideContext) {
  return current(province.notes).filter(({ topic }) => topic === 'empty-subject');
}

function newProviderSteps({ on, action }: GuideContext): GuideItem[] {
  const first = guideItem('new-provider-take-over', 'stepNewProvider', on, actionFacts('cancel-access'));
  if (action === 'change-website') {
    return [first, guideItem('new-provider-change', 'stepChangeWebsite', on, actionFacts('change-website'))];
  }
  return [first, guideItem('new-provider-then', 'stepCheckNew', on)];
}

const chooseKeys: Readonly<Record<string, GuideKey>> = {
  'deregister-subject': 'stepChooseSubject',
  'deregister-service': 'stepChooseService',
  'cancel-access': 'stepChooseAccess',
  'change-website': 'stepChangeWebsite',
};

function onlineSteps(context: GuideContext): GuideItem[] {
  const { action, provider, on, province, answers } = context;
  const choose = action
    ? guideItem('online-choose', chooseKeys[action] ?? 'stepChoose', on, [
        ...actionFacts(action),
        ...(action === 'deregister-service' ? ruleFacts('one-left') : []),
        ...current(province.scope).filter(
          ({ cases }) => answers.what && cases?.some((of) => of === answers.what),
        ),
      ])
    : guideItem('online-choose', 'stepChoose', on, [
        ...actionFacts('deregister-subject'),
        ...actionFacts('deregister-service'),
        ...actionFacts('cancel-access'),
      ]);
  const login = guideItem(
    'online-login',
    provider ? 'stepLoginAt' : 'stepLogin',
    on,
    routeFacts('own-filing'),
    provider ? providerLinks(provider) : [],
    provider ? { provider: provider.name } : undefined,
  );
  return withOwnSteps(context, 'online', {
    login,
    choose: [choose, ...phoneSteps(context)],
    sms: smsSteps(context),
    check: onlineCheck(context),
  });
}

/**
 * The general steps of an order, with the provider's own in their place where its steps are known: its
 * login, SMS and waiting replace ours, so that nothing stands there twice.
 */
function withOwnSteps(
  { provider, on, action }: GuideContext,
  way: 'online' | 'platform',
  general: { login: GuideItem; choose: GuideItem[]; sms: GuideItem[]; check: GuideItem },
): GuideItem[] {
  const noSms = action === 'cancel-access' || action === 'change-website';
  const own = (provider?.steps ?? []).filter(({ part }) => !(noSms && part === 'sms'));
  const has = (wanted: string): boolean => own.some(({ part }) => part === wanted);
  const items = own.map((step, index) => ({
    part: step.part,
    item: guideItem(
      `${way}-${provider?.id}-${index + 1}`,
      null,
      on,
      provider ? [providerFact(provider, step)] : [],
      step.part === 'login' ? general.login.links : step.part === 'sms' ? [verifyLink] : [],
    ),
  }));
  const of = (wanted: boolean) =>
    items.filter(({ part }) => (part === 'login') === wanted).map(({ item }) => item);
  return [
    ...(has('login') ? of(true) : [general.login]),
    ...general.choose,
    ...of(false),
    ...(has('sms') ? [] : general.sms),
    ...(has('wait') ? [] : [guideItem(`${way}-wait`, 'stepWait', on, afterFacts('time'))]),
    general.check,
  ];
}

/** What to do first when the SMS would go to a phone that is gone. */
function phoneSteps({ action, answers, on }: GuideContext): GuideItem[] {
  if (answers.phoneChanged !== 'yes' || action === 'change-website' || action === 'cancel-access') return [];
  const dead = action === 'deregister-service' ? [] : smsFacts('phone-dead');
  return [guideItem('online-phone', 'stepPhoneChanged', on, [...specialFacts('phone-changed'), ...dead])];
}

/** The SMS step of an online order; none where nothing is known to ask for one. */
function smsSteps({ action, on, province }: GuideContext): GuideItem[] {
  if (action === 'change-website') return [];
  if (action === 'cancel-access') {
    return [guideItem('online-sms', 'stepNoSms', on, smsFacts('receiver', 'cancel-access'))];
  }
  const receivers = action
    ? smsFacts('receiver', action)
    : [...smsFacts('receiver', 'deregister-subject'), ...smsFacts('receiver', 'deregister-service')];
  const facts = [
    ...receivers,
    ...current(province.notes).filter(({ topic }) => topic === 'sms'),
    ...smsFacts('time'),
  ];
  return [guideItem('online-sms', 'stepSms', on, facts, [verifyLink])];
}

function platformSteps(context: GuideContext): GuideItem[] {
  const { provider, on, answers } = context;
  const login = guideItem(
    'platform-login',
    provider ? 'stepPlatformAt' : 'stepPlatform',
    on,
    routeFacts('mini-program'),
    provider ? providerLinks(provider) : [],
    provider ? { provider: provider.name } : undefined,
  );
  const receivers = smsFacts('receiver', 'mini-program');
  return withOwnSteps(context, 'platform', {
    login,
    choose:
      answers.phoneChanged === 'yes' ? [guideItem('platform-phone', 'stepPlatformPhone', on, receivers)] : [],
    sms: [],
    check: checkStep('platform', on),
  });
}

function provinceSteps(way: 'province-paper' | 'province-email', context: GuideContext): GuideItem[] {
  const { province, answers, on, isEmpty } = context;
  const form = formFor(province, isEmpty, on);
  const scope = current(province.scope);
  const sendsOwnOnline = scope.filter(
    ({ effect }) => effect === 'own-online' || (effect === 'own-online-unless-empty' && !isEmpty),
  );
  const askFirst =
    answers.whose !== 'other' && sendsOwnOnline.length > 0
      ? [guideItem('paper-ask', 'stepAskFirst', on, sendsOwnOnline, authorityLinks(context))]
      : [];
  const mailed = current(province.submission).filter(
    ({ kind, purpose, value }) =>
      purpose === 'deregistration' && value !== null && (kind === 'post' || kind === 'in-person'),
  );
  const handIn = handInFor(province, on).filter(({ purpose }) => purpose === 'deregistration');
  const handInKey =
    way === 'province-email' ? 'stepHandInEmail' : mailed.length > 0 ? 'stepHandInPost' : 'stepHandInAsk';
  const ownRules = current(province.notes).filter(({ topic }) => topic === 'form-rule');
  const formKeys = {
    'official-page': 'stepFormOfficial',
    'text-only': form.layout ? 'stepFormLayout' : 'stepFormText',
    mirror: 'stepFormMirror',
    'none-found': 'stepFormNone',
  } as const;
  return [
    ...askFirst,
    answers.whose === 'other'
      ? guideItem('paper-find', 'stepFindOther', on, specialFacts('conflict'), [queryLink])
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
          ...authorityLinks(context),
        ],
      ),
      sure: form.sure,
    },
    {
      ...guideItem('paper-fill', 'stepFill', on, [...ownRules, ...forms.common.rules]),
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

/** What is known of the time this administration takes. */
export function timingFacts({ province, isEmpty }: GuideContext) {
  return current(province.timing).filter(({ cases }) => isEmpty || !cases?.includes('empty'));
}

function onlineCheck({ action, on }: GuideContext): GuideItem {
  if (action === 'change-website') return guideItem('online-check', 'stepCheckDomain', on, [], [queryLink]);
  if (action === 'cancel-access') return guideItem('online-check', 'stepCheckAccess', on);
  return checkStep('online', on);
}

function checkStep(way: string, on: Date): GuideItem {
  return guideItem(`${way}-check`, 'stepCheck', on, afterFacts('check'), [queryLink]);
}

/** Entry of the police platform, where the public-security filing is kept. */
export const publicSecurityLink: GuideLink = {
  url: national.publicSecurity.url,
  label: national.publicSecurity.name,
};
