/**
 * What a screen shows of a guide: the way that the person is on, with its next act; what only this way needs; the rest in
 * at most five folds. Each statement stands in one place.
 */
import type { Guide, GuideWay } from './guide';
import type { GuideForm } from './guide-form';
import { type GuideItem, type GuideLink, isAskStep } from './guide-item';
import type { Fold, GuideScreen, NextAct, ScreenAsks } from './guide-screen';
import { sayOnce } from './say-once';

/** Whether a way goes to the administration with a form. */
export function isByForm({ way }: Pick<GuideWay, 'way'>): boolean {
  return way === 'province-paper' || way === 'province-email';
}

/** From one way on, all that follow it by themselves. */
function waysFrom(ways: readonly GuideWay[], from: number): GuideWay[] {
  const start = from > 0 && from < ways.length ? from : 0;
  // Whose it is decides what comes then.
  if (ways[start]?.way === 'look-up') return ways.slice(start, start + 1);
  const end = ways.findIndex(({ link }, at) => at > start && link !== 'after');
  return ways.slice(start, end < 0 ? undefined : end);
}

/**
 * The screen of a guide.
 *
 * @param guide With the filing in it, where one is known (`withFiling`).
 * @param from The place in the route of the way that the person wants to see; the first is the best.
 */
export function screenOf(guide: Guide, from = 0): GuideScreen {
  const ways = waysFrom(guide.ways, from);
  const others = guide.ways.flatMap((way, at) => (ways.includes(way) ? [] : [{ at, way }]));
  const byForm = ways.some(isByForm);
  const steps = ways.flatMap((way) => way.steps);
  // Before it is known whose it is, nothing is handed in anywhere.
  const isOpen = ways[0]?.way === 'look-up';
  const caution = isOpen ? [] : cautionOf(guide);
  const plain = {
    ways,
    others,
    caution,
    next: nextActOf(ways, guide),
    asks: asksAt(guide, steps, byForm),
    materials: byForm ? guide.materials : null,
    handIn: byForm ? guide.handIn : [],
    timing: isOpen ? [] : guide.timing,
    folds: foldsOf(guide, caution, steps, byForm),
  };
  return sayOnce(plain);
}

/** What goes and what stays, and that it is final. */
function cautionOf({ consequences }: Guide): GuideItem[] {
  const removed = consequences.filter(({ id }) => id.startsWith('consequence-action'));
  const final = consequences.filter(({ id }) => id === 'consequence-withdraw');
  // While it is open what should go, both orders would have to stand here.
  return [...(removed.length === 1 ? removed : []), ...final];
}

function nextActOf(ways: readonly GuideWay[], { form }: Guide): NextAct | null {
  for (const { way, steps } of ways) {
    const act = actOf(way, steps, form);
    if (act) return act;
  }
  return null;
}

function actOf(way: GuideWay['way'], steps: readonly GuideItem[], form: GuideForm | null): NextAct | null {
  const [first] = steps;
  switch (way) {
    case 'look-up':
      return first ? { stepId: first.id, kind: 'query' } : null;
    case 'province-paper':
    case 'province-email':
      return formAct(steps, form);
    case 'provider-online':
    case 'platform':
    case 'recover-account': {
      const step = steps.find(({ links }) => links.length > 0 && isOwnPlace(links[0]));
      const link = step?.links[0];
      return step && link ? { stepId: step.id, kind: 'open', link } : null;
    }
    default:
      return null;
  }
}

/** Filling in the form whose labels were read; else getting today's, where it is likely to be. */
function formAct(steps: readonly GuideItem[], form: GuideForm | null): NextAct | null {
  const step = steps.find(({ id }) => id === 'paper-form');
  if (!step || !form) return null;
  const [place] = step.links;
  return form.layout !== null || !place
    ? { stepId: step.id, kind: 'fill' }
    : { stepId: step.id, kind: 'open', link: place };
}

/** Whether a link leads to a provider's own pages, and not to the register or the SMS. */
function isOwnPlace(link: GuideLink | undefined): boolean {
  return link !== undefined && (!('key' in link.label) || link.label.key === 'link.console');
}

function asksAt(
  { asks, providerAsks, provider }: Guide,
  steps: readonly GuideItem[],
  byForm: boolean,
): ScreenAsks | null {
  if (byForm) {
    const step = steps.find(isAskStep);
    return asks.length > 0 ? { whom: 'authority', items: asks, stepId: step?.id ?? null } : null;
  }
  const isOnline = steps.some(({ id }) => id.startsWith('online') || id.startsWith('platform'));
  if (!isOnline || providerAsks.length === 0) return null;
  return { whom: provider ? 'provider' : 'platform', items: providerAsks, stepId: null };
}

function foldsOf(
  guide: Guide,
  caution: readonly GuideItem[],
  steps: readonly GuideItem[],
  byForm: boolean,
): Fold[] {
  const { consequences, scope, sms, alternatives, special, publicSecurity, outdated, after, form, provider } =
    guide;
  const isOnline = steps.some(({ id }) => id.startsWith('online') || id.startsWith('platform'));
  const folds: Fold[] = [
    {
      id: 'before',
      parts: [
        { title: null, items: consequences.filter((line) => !caution.includes(line)) },
        ...(byForm ? [] : [{ title: 'scope' as const, items: scope }]),
        { title: 'after', items: after },
      ],
    },
    ...(isOnline ? [{ id: 'sms' as const, parts: [{ title: null, items: sms }] }] : []),
    ...(byForm
      ? [
          {
            id: 'rules' as const,
            parts: [
              { title: 'scope' as const, items: scope },
              { title: 'ownPages' as const, items: form?.guides ?? [] },
              // The password is gone, whatever old forms say.
              { title: null, items: isOnline ? [] : sms },
            ],
          },
        ]
      : []),
    { id: 'keep', parts: [{ title: null, items: alternatives }] },
    {
      id: 'special',
      parts: [
        { title: 'limits', items: byForm ? [] : (provider?.limits ?? []) },
        { title: null, items: special },
      ],
    },
    {
      id: 'more',
      parts: [
        { title: 'publicSecurity', items: publicSecurity },
        { title: 'outdated', items: outdated },
      ],
    },
  ];
  return folds;
}
