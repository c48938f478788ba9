/** What must never stand in a guide. */
import { provinces } from '../../../data/directory';
import type { Fact } from '../../../data/schema';
import { reusable, takesEmail } from '../../../lib/guide/case-route';
import type { Guide } from '../../../lib/guide/guide';
import type { GuideItem, GuideText } from '../../../lib/guide/guide-item';
import { prepares } from '../../../lib/guide/way';
import { en, zh } from '../../words';
import { tellerOf } from './tellers';

/** Whether something is wrong, and what; where that takes long to say, how to say it. */
type Fault = readonly [wrong: boolean, what: string | (() => string)];

const wrongOf = (faults: readonly Fault[]): string[] =>
  faults.flatMap(([wrong, what]) => (wrong ? [typeof what === 'string' ? what : what()] : []));

const lists = [
  'steps',
  'scope',
  'timing',
  'after',
  'sms',
  'consequences',
  'alternatives',
  'special',
  'publicSecurity',
  'asks',
  'providerAsks',
  'channels',
] as const;

function itemsOf(guide: Guide): GuideItem[] {
  const { materials, form, provider } = guide;
  return [
    ...lists.flatMap((list) => [...guide[list]]),
    ...(materials ? [...materials.unit, ...materials.individual, ...materials.both] : []),
    ...(form ? form.guides : []),
    ...(provider ? provider.limits : []),
  ];
}

/** What is wrong with the words of a key that gets these params; the same in every case, so found once. */
const known = new Map<string, Fault[]>();

function wordFaults(id: string, { key, params = {} }: GuideText): Fault[] {
  const names = Object.keys(params);
  const at = [id, key, ...names].join();
  const before = known.get(at);
  if (before) return before;
  const said = [zh(`guide.${key}`), en(`guide.${key}`)];
  const faults: Fault[] = [
    [said.includes(`guide.${key}`), 'has no words'],
    [said.some((words) => placesDiffer(words, names)), 'has wrong places'],
  ];
  known.set(at, faults);
  return faults;
}

/** Whether a placeholder of the locale waits for what the item does not bring, or the reverse. */
function placesDiffer(words: string, names: readonly string[]): boolean {
  const wanted = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return wanted.some((name) => !names.includes(name)) || names.some((name) => !wanted.includes(name));
}

/** Third parties' copies of forms: named, never offered as links. */
const copies = new Set(
  provinces.flatMap(({ forms }) => forms.flatMap(({ kind, url }) => (kind === 'mirror' && url ? [url] : []))),
);

const isOld = (asOf: string): boolean => !(asOf >= '2024-11-24');
const isStale = (fact: Fact): boolean => fact.confidence !== 'high' && isOld(fact.asOf);

const goesToProvince = ({ route }: Guide): boolean =>
  route.some((way) => way === 'province-paper' || way === 'province-email');

function routeFaults({ answers, route, province, steps, ways }: Guide): Fault[] {
  const { what, account, dissolved } = answers;
  return [
    [route.length === 0 || steps.length === 0, 'no next step'],
    [new Set(route).size !== route.length, 'a way twice'],
    ...ways.map((way): Fault => [way.steps.length === 0, `${way.way} without a step`]),
    [route.includes('reuse') && (what === 'service' || reusable(province) !== 'yes'), 're-use not possible'],
    [
      route.includes('reuse') && (dissolved === 'yes' || dissolved === 'revoked'),
      're-use by a unit that is gone or may do no business',
    ],
    [route.includes('province-email') && !takesEmail(province), 'e-mail where none is taken'],
    [route.includes('province-paper') && takesEmail(province), 'paper where e-mail is asked for'],
    [account === 'provider-gone' && route.includes('recover-account'), 'account of a provider that is gone'],
    [route[0] === 'province-paper' && what === 'access' && account === 'usable', 'access on paper'],
  ];
}

function ownerFaults({ answers: { whose, account, empty }, route }: Guide): Fault[] {
  const online = route.includes('provider-online');
  const ready = account === undefined || account === 'usable' || prepares(route[0] ?? 'reuse');
  return [
    [online && !ready, 'online without a usable account'],
    [online && account === 'provider-gone', 'online where no provider is left'],
    [online && whose === 'other', "online for somebody else's filing"],
    [online && empty === 'yes', 'online for an empty filing'],
    [whose === 'other' && route.length !== 1, "several ways for somebody else's filing"],
  ];
}

/** Of what is to go: the whole subject, one service, one domain, the access, a mini-program. */
function partFaults(guide: Guide): Fault[] {
  const { answers, route, steps, after, sms } = guide;
  const { what, conflict } = answers;
  const toProvince = goesToProvince(guide);
  // Steps of a deregistration would end a filing of which only a part is to go.
  const part = what === 'domain' || what === 'access';
  const online = part && route.includes('provider-online');
  const orders = online ? steps.map(({ facts }) => facts[0]?.zh ?? '').join() : '';
  const smsStep = steps.find(({ id }) => id === 'online-sms');
  const passwordGone = sms[0]?.facts[0]?.zh.includes('2020-08-17') === true;
  return [
    [what === 'domain' && /注销(主体|网站|互联网信息服务)/.test(orders), 'a deregistration for one domain'],
    [part && orders.includes('申请表'), 'a deregistration form for a part'],
    [part && !toProvince && after.length > 0, 'the number is gone where it stays'],
    [!part && after.length === 0, 'nothing on how to see that it is done'],
    [route.includes('platform') !== (what === 'mini-program'), 'platform and mini-program apart'],
    [what === 'mini-program' && toProvince, 'mini-program to the administration'],
    [what === 'domain' && toProvince, 'one domain on paper'],
    // Who never filed had no password, and the SMS goes to the impostor.
    [passwordGone !== (conflict !== 'identity'), 'the password is not said to be gone, or to who had none'],
    [smsStep?.text?.key === 'step.sms' && what === 'access', 'SMS for cancelling access'],
  ];
}

/** Of form, papers and where they are handed in. */
function paperFaults(guide: Guide): Fault[] {
  const { handIn, form, materials } = guide;
  const toProvince = goesToProvince(guide);
  const papers = materials && [...materials.unit, ...materials.individual, ...materials.both];
  return [
    [toProvince !== (form !== null), 'form without the way to the administration'],
    [toProvince !== (materials !== null), 'papers without the way to the administration'],
    [!toProvince && handIn.length > 0, 'hand-in without the way to the administration'],
    [form?.best?.superseded === true, 'a superseded form'],
    [form?.others.some(({ superseded }) => superseded) === true, 'a superseded form among the others'],
    [papers?.length === 0, 'no papers'],
    ...handIn.flatMap((entry): Fault[] => [
      [entry.purpose === 'licence-desk', 'licence desk as filing desk'],
      [entry.superseded === true, 'superseded contact'],
      [entry.sure && entry.confidence === 'low', 'doubtful contact unmarked'],
      [entry.sure && isOld(entry.asOf), 'old contact unmarked'],
    ]),
  ];
}

/** What is to be asked is asked of who knows it, and rests on nothing that is known to be answered. */
function askFaults(guide: Guide): Fault[] {
  const { asks, providerAsks, provider, route, materials, timing } = guide;
  const isAsked = (id: string) => asks.some((line) => line.id === id);
  return [
    [!goesToProvince(guide) && asks.length > 0, 'questions to an administration that gets nothing'],
    [
      providerAsks.length > 0 && !provider && !route.includes('platform'),
      'questions to a provider nobody named',
    ],
    [
      (provider?.provider.steps.length ?? 0) > 0 && providerAsks.length > 0,
      'steps that are known are asked for',
    ],
    [
      materials !== null && isAsked('unknown-materials') !== (materials.from === 'generic'),
      'papers asked for',
    ],
    [
      isAsked('unknown-time') && timing.some(({ id }) => /^timing-\d/.test(id)),
      'a time that is known is asked',
    ],
    ...[...asks, ...providerAsks].map(({ id, text }): Fault => [!text, () => `${id} is no question of ours`]),
  ];
}

/** Of each of the lines; which it is, is written only where something is wrong. */
function itemFaults({ id, text, links, facts, sure }: GuideItem): string[] {
  const surely = sure && facts.length > 0;
  const urls = links.map(({ url }) => url);
  const faults: Fault[] = [
    [urls.some((url) => copies.has(url)), "links to a third party's copy"],
    [urls.length > 1 && new Set(urls).size !== urls.length, 'links twice'],
    [text === null && facts.length === 0, 'says nothing'],
    [facts.some(({ superseded }) => superseded), 'rests on a superseded fact'],
    [surely && facts.every(({ confidence }) => confidence === 'low'), 'is shown as sure'],
    [surely && facts.every(isStale), 'is old and shown as sure'],
    ...(text ? wordFaults(id, text) : []),
  ];
  return wrongOf(faults).map((what) => `${id}: ${what}`);
}

/** What one provider alone says and the person has not chosen it: its name stands with the line, or with the detail. */
function tellerFaults(
  { provider }: Guide,
  { id, text, facts, details, onlyOf, tellers }: GuideItem,
): string[] {
  const chosen = provider?.provider.id ?? null;
  const nameOf = (fact: Fact | undefined) => {
    const teller = fact && tellerOf(fact);
    return teller && teller.id !== chosen ? teller.name.zh : undefined;
  };
  const names = (text ? facts.filter((fact) => !details.includes(fact)) : facts.slice(0, 1)).map(nameOf);
  const wanted = names.every((name) => name === names[0]) ? names[0] : undefined;
  const faults: string[] = [];
  if (onlyOf?.zh !== wanted)
    faults.push(`${id} is told by ${wanted ?? 'several'}, marked as by ${onlyOf?.zh ?? 'all'}`);
  for (const fact of details) {
    const name = tellers?.get(fact)?.zh;
    if (name !== nameOf(fact))
      faults.push(`${id}: a detail is told by ${nameOf(fact)}, marked as by ${name}`);
  }
  if (chosen !== null && facts.some((fact) => 'provider' in fact && fact.provider !== chosen))
    faults.push(`${id} tells of the screens of another provider`);
  return faults;
}

/** Everything about a guide that must never be; empty when it is sound. */
export function contradictions(guide: Guide): string[] {
  const items = itemsOf(guide);
  const ids = items.map(({ id }) => id);
  const faults: Fault[] = [
    [new Set(ids).size !== ids.length, () => `an id twice: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`],
    [guide.questions.length > 5, 'more than five questions'],
    ...routeFaults(guide),
    ...ownerFaults(guide),
    ...partFaults(guide),
    ...paperFaults(guide),
    ...askFaults(guide),
    ...guide.handIn.map((entry): Fault => {
      const teller = tellerOf(entry);
      return [
        entry.onlyOf?.zh !== teller?.name.zh,
        () => `${entry.zh} is told by ${teller?.id ?? 'several'}`,
      ];
    }),
  ];
  return [
    ...wrongOf(faults),
    ...items.flatMap(itemFaults),
    ...items.filter(({ id }) => !id.startsWith('form-guide')).flatMap((item) => tellerFaults(guide, item)),
  ];
}
