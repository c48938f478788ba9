/** The steps of an order at an access provider or a mini-program platform. */
import type { Fact, Provider, ProviderAction } from '../../data/schema';
import { checkStep } from './guide-check';
import type { GuideContext } from './guide-context';
import {
  actionFacts,
  afterFacts,
  phoneFacts,
  routeFacts,
  ruleFacts,
  smsFacts,
  specialFacts,
} from './guide-facts';
import { current, type GuideItem, type GuideKey, guideItem, providerFact } from './guide-item';
import { orderLinks, queryLink, verifyLink } from './guide-links';

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
  const words = provider ? 'stepLoginAt' : 'stepLogin';
  const login = loginStep('online-login', words, routeFacts('own-filing'), action, context);
  return withOwnSteps(context, 'online', {
    login,
    phone: phoneSteps(context),
    choose,
    sms: smsSteps(context),
    check: onlineCheck(context),
  });
}

/** Where the order begins: at the provider or platform that was named, else wherever the person has an account. */
function loginStep(
  id: string,
  words: GuideKey,
  facts: readonly Fact[],
  action: ProviderAction | null,
  { provider, on }: GuideContext,
): GuideItem {
  if (!provider) return guideItem(id, words, on, facts);
  return guideItem(id, words, on, facts, orderLinks(provider, action), { provider: provider.name });
}

interface GeneralSteps {
  login: GuideItem;
  /** What to do first when the SMS would not arrive. */
  phone: readonly GuideItem[];
  /** Which order to choose; null where only the provider's own words say it. */
  choose: GuideItem | null;
  sms: readonly GuideItem[];
  check: GuideItem;
}

/**
 * The general steps of an order, with the provider's own in their place where its steps are known, so that
 * nothing stands there twice. Its steps of another order, such as those of a deregistration where only a
 * domain is to go, are left out.
 */
function withOwnSteps(
  { provider, on, action }: GuideContext,
  way: 'online' | 'platform',
  general: GeneralSteps,
): GuideItem[] {
  const noSms = action === 'cancel-access' || action === 'change-website';
  const own = ownSteps(provider, way, on).filter(
    ({ part, actions }) => !(noSms && part === 'sms') && (!action || !actions || actions.includes(action)),
  );
  const has = (wanted: OwnStep['part']): boolean => own.some(({ part }) => part === wanted);
  const fill = ({ part, item }: OwnStep): GuideItem => {
    if (part === 'login') return { ...item, links: general.login.links };
    // Which button to take is said in our words, theirs below; who gets the SMS stands where they say nothing.
    if (part === 'choose' && general.choose) return withFacts(general.choose, item.facts, 'before');
    if (part !== 'sms') return item;
    return withFacts(
      { ...item, links: [verifyLink] },
      general.sms.flatMap(({ details }) => details),
      'after',
    );
  };
  const filled = (fits: (part: OwnStep['part']) => boolean) => own.filter(({ part }) => fits(part)).map(fill);
  const choose = general.choose && !has('choose') && !has('order') ? [general.choose] : [];
  const time = action === 'change-website' ? [] : afterFacts('time');
  return [
    ...(action === 'cancel-access' ? [accessFirst(way, on)] : []),
    ...(has('login') ? filled((part) => part === 'login') : [general.login]),
    ...general.phone,
    ...choose,
    ...filled((part) => part !== 'login' && part !== 'wait'),
    ...(has('sms') ? [] : general.sms),
    ...(has('wait') ? filled((part) => part === 'wait') : [guideItem(`${way}-wait`, 'stepWait', on, time)]),
    general.check,
  ];
}

/** Leaving a provider before another has taken the filing over would make it an empty one. */
function accessFirst(way: string, on: Date): GuideItem {
  const facts = [...specialFacts('several-providers'), ...actionFacts('cancel-access')];
  return guideItem(`${way}-access-first`, 'stepAccessFirst', on, facts);
}

type OwnStep = Pick<Provider['steps'][number], 'part' | 'actions'> & { item: GuideItem };

/** The steps of a provider's own help as lines; the id of each stays whatever else is left out. */
function ownSteps(provider: Provider | null, way: string, on: Date): OwnStep[] {
  if (!provider) return [];
  return provider.steps.map((step, index) => ({
    ...step,
    item: guideItem(`${way}-${provider.id}-${index + 1}`, null, on, [providerFact(provider, step)]),
  }));
}

/** A line with more facts under it; how sure it is stays. */
function withFacts(item: GuideItem, more: readonly Fact[], where: 'before' | 'after'): GuideItem {
  const details = where === 'before' ? [...more, ...item.details] : [...item.details, ...more];
  return { ...item, facts: [...item.facts, ...more], details };
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
  const words = provider ? 'stepPlatformAt' : 'stepPlatform';
  const login = loginStep('platform-login', words, routeFacts('mini-program'), null, context);
  const receivers = smsFacts('receiver', 'mini-program');
  return withOwnSteps(context, 'platform', {
    login,
    phone:
      answers.phoneChanged === 'yes' ? [guideItem('platform-phone', 'stepPlatformPhone', on, receivers)] : [],
    choose: null,
    sms: [],
    check: checkStep('platform', on),
  });
}

function onlineCheck({ action, on }: GuideContext): GuideItem {
  if (action === 'change-website') return guideItem('online-check', 'stepCheckDomain', on, [], [queryLink]);
  if (action === 'cancel-access') return guideItem('online-check', 'stepCheckAccess', on);
  return checkStep('online', on);
}
