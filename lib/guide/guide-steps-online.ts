/** The steps of an order at an access provider or a mini-program platform. */
import type { Fact, Provider, ProviderAction } from '../../data/schema';
import { current } from './fact-trust';
import { checkStep } from './guide-check';
import type { GuideContext } from './guide-context';
import {
  actionFacts,
  phoneFacts,
  platformReceivers,
  routeFacts,
  ruleFacts,
  smsFacts,
  specialFacts,
} from './guide-facts';
import { type GuideKey, type GuideLineDraft, guideItem, providerFact } from './guide-item';
import { orderLinks, queryLink, verifyLink } from './guide-links';

const chooseKeys: Readonly<Record<string, GuideKey>> = {
  'deregister-subject': 'step.chooseSubject',
  'deregister-service': 'step.chooseService',
  'cancel-access': 'step.chooseAccess',
  'change-website': 'step.changeWebsite',
};

/** The steps at the access provider. */
export function onlineSteps(context: GuideContext): GuideLineDraft[] {
  const { action, provider, route } = context;
  return withOwnSteps(context, 'online', {
    // Getting the account back has led into the provider's system already.
    login: route.includes('recover-account')
      ? null
      : loginStep(context, {
          id: 'online-login',
          key: provider ? 'step.loginAt' : 'step.login',
          facts: routeFacts('own-filing'),
          action,
        }),
    phone: phoneSteps(context),
    choose: chooseStep(context),
    sms: smsSteps(context),
    check: onlineCheck(context),
  });
}

/** Which order to choose; every one where that is open. */
function chooseStep({ action, province, answers }: GuideContext): GuideLineDraft {
  if (!action) {
    return guideItem({
      id: 'online-choose',
      key: 'step.choose',
      params: { named: '' },
      facts: [
        ...ruleFacts('which-order'),
        ...['deregister-subject', 'deregister-service', 'cancel-access'].flatMap(actionFacts),
      ],
    });
  }
  const scope = current(province.scope).filter(
    ({ cases }) => answers.what && cases?.some((of) => of === answers.what),
  );
  return guideItem({
    id: 'online-choose',
    key: chooseKeys[action] ?? 'step.choose',
    ...(action !== 'change-website' && { params: { named: '' } }),
    facts: [
      ...actionFacts(action),
      ...(action === 'deregister-service' ? ruleFacts('one-left') : []),
      ...(action === 'change-website' ? ruleFacts('one-domain') : []),
      ...scope,
    ],
  });
}

/** Where the order begins: at the provider or platform that was named, else wherever the person has an account. */
function loginStep(
  { provider }: GuideContext,
  { action, ...line }: { id: string; key: GuideKey; facts: readonly Fact[]; action: ProviderAction | null },
): GuideLineDraft {
  if (!provider) return guideItem(line);
  return guideItem({
    ...line,
    params: { provider: provider.name },
    links: orderLinks(provider, action),
  });
}

interface GeneralSteps {
  /** Null where the step before it ends there. */
  login: GuideLineDraft | null;
  /** What to do first when the SMS would not arrive. */
  phone: readonly GuideLineDraft[];
  /** Which order to choose; null where only the provider's own words say it. */
  choose: GuideLineDraft | null;
  sms: readonly GuideLineDraft[];
  check: GuideLineDraft;
}

/**
 * The general steps of an order, with the provider's own in their place where its steps are known, so that
 * nothing stands there twice. Its steps of another order, such as those of a deregistration where only a
 * domain is to go, are left out.
 */
function withOwnSteps(
  { provider, action }: GuideContext,
  way: 'online' | 'platform',
  general: GeneralSteps,
): GuideLineDraft[] {
  const noSms = action === 'cancel-access' || action === 'change-website';
  const own = ownSteps(provider, way).filter(
    ({ part, actions }) => !(noSms && part === 'sms') && (!action || !actions || actions.includes(action)),
  );
  const has = (wanted: OwnStep['part']): boolean => own.some(({ part }) => part === wanted);
  const fill = ({ part, item }: OwnStep): GuideLineDraft => {
    if (part === 'login') return { ...item, links: general.login?.links ?? [] };
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
  return [
    ...(action === 'cancel-access' ? [accessFirst(way)] : []),
    ...loginOf(general.login, has('login') ? filled((part) => part === 'login') : []),
    ...general.phone,
    ...choose,
    ...filled((part) => part !== 'login' && part !== 'wait'),
    ...(has('sms') ? [] : general.sms),
    general.check,
  ];
}

/** The provider's own words for logging in, else ours; nothing where one is in already. */
function loginOf(general: GuideLineDraft | null, own: readonly GuideLineDraft[]): readonly GuideLineDraft[] {
  if (!general) return [];
  return own.length > 0 ? own : [general];
}

/** Leaving a provider before another has taken the filing over would make it an empty one. */
function accessFirst(way: string): GuideLineDraft {
  const facts = [...specialFacts('several-providers'), ...actionFacts('cancel-access')];
  return guideItem({ id: `${way}-access-first`, key: 'step.accessFirst', facts });
}

/** What the provider or platform says of how long its order takes. */
export function ownTime({ provider, action }: GuideContext): Fact[] {
  return ownSteps(provider, 'online')
    .filter(({ part, actions }) => part === 'wait' && (!action || !actions || actions.includes(action)))
    .flatMap(({ item }) => item.facts);
}

type OwnStep = Pick<Provider['steps'][number], 'part' | 'actions'> & { item: GuideLineDraft };

/** The steps of a provider's own help as lines; the id of each stays whatever else is left out. */
function ownSteps(provider: Provider | null, way: string): OwnStep[] {
  if (!provider) return [];
  return provider.steps.map((step, index) => ({
    ...step,
    item: guideItem({ id: `${way}-${provider.id}-${index + 1}`, facts: [providerFact(provider, step)] }),
  }));
}

/** A line with more facts under it; how sure it is still rests on its own. */
function withFacts(item: GuideLineDraft, more: readonly Fact[], where: 'before' | 'after'): GuideLineDraft {
  const details = where === 'before' ? [...more, ...item.details] : [...item.details, ...more];
  return { ...item, facts: [...item.facts, ...more], details, restsOn: item.restsOn ?? item.facts };
}

/** What to do first when the SMS would go to a phone that is gone. */
function phoneSteps(context: GuideContext): GuideLineDraft[] {
  const { action, answers, provider } = context;
  if (answers.phoneChanged !== 'yes' || action === 'change-website' || action === 'cancel-access') return [];
  const dead = action === 'deregister-service' ? [] : phoneFacts(provider, 'phone-dead');
  const facts = [...phoneFacts(provider, 'phone-changed'), ...dead];
  return [guideItem({ id: 'online-phone', key: 'step.phoneChanged', facts })];
}

/** The SMS step of an online order; none where nothing is known to ask for one. */
function smsSteps({ action, province }: GuideContext): GuideLineDraft[] {
  if (action === 'change-website') return [];
  if (action === 'cancel-access') {
    return [guideItem({ id: 'online-sms', key: 'step.noSms', facts: smsFacts('receiver', action) })];
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
  return [guideItem({ id: 'online-sms', key: 'step.sms', facts, links: [verifyLink] })];
}

/** The steps on the platform of a mini-program. */
export function platformSteps(context: GuideContext): GuideLineDraft[] {
  const { provider, answers } = context;
  const phone = guideItem({
    id: 'platform-phone',
    key: 'step.platformPhone',
    facts: platformReceivers(provider),
  });
  return withOwnSteps(context, 'platform', {
    login: loginStep(context, {
      id: 'platform-login',
      key: provider ? 'step.platformAt' : 'step.platform',
      facts: routeFacts('mini-program'),
      action: null,
    }),
    phone: answers.phoneChanged === 'yes' ? [phone] : [],
    choose:
      provider && provider.steps.length > 0
        ? null
        : guideItem({ id: 'platform-choose', key: 'step.choosePlatform' }),
    sms: [],
    check: checkStep('platform'),
  });
}

function onlineCheck({ action }: GuideContext): GuideLineDraft {
  if (action === 'change-website') {
    return guideItem({ id: 'online-check', key: 'step.checkDomain', links: [queryLink] });
  }
  if (action === 'cancel-access') return guideItem({ id: 'online-check', key: 'step.checkAccess' });
  return checkStep('online');
}
