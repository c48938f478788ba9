/** The steps of an order at an access provider or a mini-program platform. */
import type { Fact } from '../data/schema';
import { checkStep } from './guide-check';
import {
  actionFacts,
  afterFacts,
  type GuideContext,
  phoneFacts,
  queryLink,
  routeFacts,
  ruleFacts,
  smsFacts,
  verifyLink,
} from './guide-context';
import { current, type GuideItem, type GuideKey, guideItem, providerFact } from './guide-item';
import { orderLinks } from './guide-links';

const chooseKeys: Readonly<Record<string, GuideKey>> = {
  'deregister-subject': 'stepChooseSubject',
  'deregister-service': 'stepChooseService',
  'cancel-access': 'stepChooseAccess',
  'change-website': 'stepChangeWebsite',
};

/** The steps at the access provider. */
export function onlineSteps(context: GuideContext): GuideItem[] {
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
    provider ? orderLinks(provider, action) : [],
    provider ? { provider: provider.name } : undefined,
  );
  return withOwnSteps(context, 'online', {
    login,
    choose: [...phoneSteps(context), choose],
    sms: smsSteps(context),
    check: onlineCheck(context),
  });
}

/**
 * The general steps of an order, with the provider's own in their place where its steps are known: its
 * login, SMS and waiting replace ours, so that nothing stands there twice. Its steps of another order, such
 * as those of a deregistration where only a domain is to go, are left out.
 */
function withOwnSteps(
  { provider, on, action }: GuideContext,
  way: 'online' | 'platform',
  general: { login: GuideItem; choose: GuideItem[]; sms: GuideItem[]; check: GuideItem },
): GuideItem[] {
  const noSms = action === 'cancel-access' || action === 'change-website';
  const own = (provider?.steps ?? [])
    .map((step, index) => ({ step, id: `${way}-${provider?.id}-${index + 1}` }))
    .filter(({ step }) => !(noSms && step.part === 'sms'))
    .filter(({ step }) => !action || !step.actions || step.actions.includes(action));
  const has = (wanted: string): boolean => own.some(({ step }) => step.part === wanted);
  const items = own.map(({ step, id }) => {
    const links = step.part === 'login' ? general.login.links : step.part === 'sms' ? [verifyLink] : [];
    const item = guideItem(id, null, on, provider ? [providerFact(provider, step)] : [], links);
    // Who gets the SMS stands at the step also where the provider does not say it.
    const more: readonly Fact[] = step.part === 'sms' ? general.sms.flatMap(({ details }) => details) : [];
    return { part: step.part, item: { ...item, facts: [...item.facts, ...more], details: more } };
  });
  const of = (wanted: boolean) =>
    items.filter(({ part }) => (part === 'login') === wanted).map(({ item }) => item);
  const time = action === 'change-website' ? [] : afterFacts('time');
  return [
    ...(has('login') ? of(true) : [general.login]),
    ...general.choose,
    ...of(false),
    ...(has('sms') ? [] : general.sms),
    ...(has('wait') ? [] : [guideItem(`${way}-wait`, 'stepWait', on, time)]),
    general.check,
  ];
}

/** What to do first when the SMS would go to a phone that is gone. */
function phoneSteps(context: GuideContext): GuideItem[] {
  const { action, answers, on } = context;
  if (answers.phoneChanged !== 'yes' || action === 'change-website' || action === 'cancel-access') return [];
  const dead = action === 'deregister-service' ? [] : phoneFacts(context, 'phone-dead');
  return [
    guideItem('online-phone', 'stepPhoneChanged', on, [...phoneFacts(context, 'phone-changed'), ...dead]),
  ];
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
    ...smsFacts('sender'),
  ];
  return [guideItem('online-sms', 'stepSms', on, facts, [verifyLink])];
}

/** The steps on the platform of a mini-program. */
export function platformSteps(context: GuideContext): GuideItem[] {
  const { provider, on, answers } = context;
  const login = guideItem(
    'platform-login',
    provider ? 'stepPlatformAt' : 'stepPlatform',
    on,
    routeFacts('mini-program'),
    provider ? orderLinks(provider, null) : [],
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

function onlineCheck({ action, on }: GuideContext): GuideItem {
  if (action === 'change-website') return guideItem('online-check', 'stepCheckDomain', on, [], [queryLink]);
  if (action === 'cancel-access') return guideItem('online-check', 'stepCheckAccess', on);
  return checkStep('online', on);
}
