import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providers, provinces } from '../../../data/directory';
import { type Fact, provinceIds } from '../../../data/schema';
import { readNumber } from '../../../lib/filing/filing';
import { type CaseAnswers, questionOptions } from '../../../lib/guide/case-answers';
import { nextQuestion, questionsFor, relevantAnswers } from '../../../lib/guide/case-questions';
import { prepares, reusable, routeFor, takesEmail } from '../../../lib/guide/case-route';
import { type Guide, guideFor } from '../../../lib/guide/guide';
import type { GuideItem, GuideText } from '../../../lib/guide/guide-item';
import { answersWithNumber } from '../../../lib/guide/number-answers';
import { tableDate } from '../../../scripts/routes-table';
import { en, zh } from '../../words';

const on = tableDate;

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
  'unknowns',
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

/** Words that a placeholder of the locale waits for and the item does not bring, and the reverse. */
function wrongPlaces({ key, params }: GuideText): string[] {
  return [zh(`guide.${key}`), en(`guide.${key}`)].flatMap((words) => {
    const wanted = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    return [...new Set([...wanted, ...Object.keys(params ?? {})])].filter(
      (name) => !wanted.includes(name) || !params || !(name in params),
    );
  });
}

/** Third parties' copies of forms: named, never offered as links. */
const copies = new Set(
  provinces.flatMap(({ forms }) => forms.flatMap(({ kind, url }) => (kind === 'mirror' && url ? [url] : []))),
);

/** Everything about a guide that must never be; empty when it is sound. */
function contradictions(guide: Guide): string[] {
  const { answers, route, province, steps, handIn, form, materials } = guide;
  const { whose, what, account, empty, dissolved } = answers;
  const found: string[] = [];
  const never = (wrong: boolean, what: string) => {
    if (wrong) found.push(what);
  };
  const toProvince = route.some((way) => way === 'province-paper' || way === 'province-email');

  never(route.length === 0 || steps.length === 0, 'no next step');
  never(new Set(route).size !== route.length, 'a way twice');
  const ids = itemsOf(guide).map(({ id }) => id);
  never(new Set(ids).size !== ids.length, `an id twice: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`);
  for (const way of guide.ways) never(way.steps.length === 0, `${way.way} without a step`);

  const online = route.includes('provider-online');
  never(
    online && account !== undefined && account !== 'usable' && !prepares(route[0] ?? 'reuse'),
    'online without a usable account',
  );
  never(online && account === 'provider-gone', 'online where no provider is left');
  // Steps of a deregistration would end a filing of which only a part is to go.
  const part = what === 'domain' || what === 'access';
  const orders = part && online ? steps.map(({ facts }) => facts[0]?.zh ?? '').join() : '';
  never(
    what === 'domain' && /注销(主体|网站|互联网信息服务)/.test(orders),
    'a deregistration for one domain',
  );
  never(part && orders.includes('申请表'), 'a deregistration form for a part');
  never(part && !toProvince && guide.after.length > 0, 'the number is gone where it stays');
  never(!part && guide.after.length === 0, 'nothing on how to see that it is done');
  never(online && whose === 'other', "online for somebody else's filing");
  never(online && empty === 'yes', 'online for an empty filing');
  never(whose === 'other' && route.length !== 1, "several ways for somebody else's filing");
  never(route.includes('platform') !== (what === 'mini-program'), 'platform and mini-program apart');
  never(what === 'mini-program' && toProvince, 'mini-program to the administration');
  never(what === 'domain' && toProvince, 'one domain on paper');
  never(
    route.includes('reuse') && (what === 'service' || reusable(province) !== 'yes'),
    're-use not possible',
  );
  never(route.includes('reuse') && dissolved === 'yes', 're-use by a unit that is gone');
  never(route.includes('province-email') && !takesEmail(province), 'e-mail where none is taken');
  never(route.includes('province-paper') && takesEmail(province), 'paper where e-mail is asked for');
  never(
    account === 'provider-gone' && route.includes('recover-account'),
    'account of a provider that is gone',
  );
  never(route[0] === 'province-paper' && what === 'access' && account === 'usable', 'access on paper');

  never(toProvince !== (form !== null), 'form without the way to the administration');
  never(toProvince !== (materials !== null), 'papers without the way to the administration');
  never(!toProvince && handIn.length > 0, 'hand-in without the way to the administration');
  never(form?.best.superseded === true, 'a superseded form');
  never(form?.others.some(({ superseded }) => superseded) === true, 'a superseded form among the others');
  never(
    materials !== null && materials.unit.length + materials.individual.length + materials.both.length === 0,
    'no papers',
  );
  for (const entry of handIn) {
    never(entry.purpose === 'licence-desk', 'licence desk as filing desk');
    never(entry.superseded === true, 'superseded contact');
    never(entry.sure && entry.confidence === 'low', 'doubtful contact unmarked');
    never(entry.sure && !(entry.asOf >= '2024-11-24'), 'old contact unmarked');
  }
  for (const item of itemsOf(guide)) {
    never(
      item.links.some(({ url }) => copies.has(url)),
      `${item.id} links to a third party's copy`,
    );
    never(new Set(item.links.map(({ url }) => url)).size !== item.links.length, `${item.id} links twice`);
    never(item.text === null && item.facts.length === 0, `${item.id} says nothing`);
    never(
      item.facts.some(({ superseded }) => superseded),
      `${item.id} rests on a superseded fact`,
    );
    never(
      item.sure && item.facts.length > 0 && item.facts.every(({ confidence }) => confidence === 'low'),
      `${item.id} is shown as sure`,
    );
    never(
      item.sure && item.facts.length > 0 && item.facts.every((fact) => isStale(fact)),
      `${item.id} is old and shown as sure`,
    );
    if (item.text) {
      const key = `guide.${item.text.key}` as const;
      never(zh(key) === key || en(key) === key, `${item.id} has no words`);
      never(wrongPlaces(item.text).length > 0, `${item.id} has wrong places`);
    }
  }
  never(guide.sms[0]?.facts[0]?.zh.includes('2020-08-17') !== true, 'the password is not said to be gone');
  const sms = steps.find(({ id }) => id === 'online-sms');
  never(sms?.text?.key === 'step.sms' && what === 'access', 'SMS for cancelling access');
  never(guide.questions.length > 4, 'more than four questions');
  return found;
}

const isStale = (fact: Fact) => fact.confidence !== 'high' && !(fact.asOf >= '2024-11-24');

const anyAnswers: fc.Arbitrary<CaseAnswers> = fc.record(
  {
    ...Object.fromEntries(
      Object.entries(questionOptions).map(([id, options]) => [id, fc.constantFrom(...options)]),
    ),
    providerId: fc.constantFrom(null, 'no-such-provider', ...providers.map(({ id }) => id)),
  },
  { requiredKeys: [] },
);

describe('answers', () => {
  it('left over from an earlier choice change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinceIds), anyAnswers, (id, answers) => {
        const guide = guideFor(id, answers, on);
        expect(contradictions(guide)).toEqual([]);
        expect(guideFor(id, relevantAnswers(id, answers), on)).toEqual(guide);
      }),
      { numRuns: 2000 },
    );
  });

  it('are asked at most four times, each once, and every question has words for itself and its options', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinceIds), anyAnswers, (id, answers) => {
        const asked = questionsFor(id, answers);
        expect(asked.length).toBeLessThanOrEqual(4);
        expect(new Set(asked).size).toBe(asked.length);
        const next = nextQuestion(id, answers);
        if (!next) return;
        expect(answers[next.id]).toBeUndefined();
        expect(next.options).toContain('unknown');
      }),
    );
  });

  it('a province that takes single services on paper only is not asked for the account then', () => {
    expect(questionsFor('js', { whose: 'mine', what: 'service' })).not.toContain('account');
    expect(questionsFor('zj', { whose: 'mine', what: 'service' })).toContain('account');
  });
});

describe('what the number itself says', () => {
  const mini = '京ICP备12345678号-1X';
  it.each([
    [{}, mini, { what: 'mini-program' }],
    [{ whose: 'mine' }, mini, { whose: 'mine', what: 'mini-program' }],
    [{ what: 'subject' }, mini, { what: 'subject' }],
    [{}, '京ICP备12345678号-1', {}],
    [{}, '京ICP证030173号', {}],
    [{}, '', {}],
  ] as const)('%j and %s are %j', (answers, number, expected) => {
    expect(answersWithNumber(answers, readNumber(number))).toEqual(expected);
  });

  it('leads a mini-program to its platform before anything is asked, in every province', () => {
    for (const id of provinceIds) {
      const guide = guideFor(id, answersWithNumber({}, readNumber(mini)), on);
      expect([id, guide.route, guide.form]).toEqual([id, ['platform'], null]);
      expect(nextQuestion(id, guide.answers)?.id).toBe('whose');
      expect(routeFor(id, { whose: 'unknown', what: 'mini-program' })).toEqual(['look-up', 'platform']);
    }
  });
});

describe('while it is open what should go', () => {
  const takes = (answers: CaseAnswers) =>
    guideFor('gd', answers, on).consequences.filter(({ id }) => id.startsWith('consequence-action'));

  it.each([[{}], [{ whose: 'mine' }], [{ whose: 'mine', what: 'unknown' }], [{ whose: 'unknown' }]] as const)(
    'with %j it says of both orders what they take, by name',
    (answers) => {
      expect(takes(answers).map(({ text }) => text?.key)).toEqual([
        'consequence.removesBy',
        'consequence.removesBy',
      ]);
      const names = takes(answers).map(({ facts }) => facts[0]);
      expect(names).toMatchObject([{ action: 'deregister-subject' }, { action: 'deregister-service' }]);
    },
  );

  it('and of one alone once that is said', () => {
    const [first] = takes({ whose: 'mine', what: 'service' });
    expect(first).toMatchObject({
      text: { key: 'consequence.removes' },
      facts: [{ action: 'deregister-service' }],
    });
  });
});
