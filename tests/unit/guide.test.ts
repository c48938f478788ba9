import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providers, provinces } from '../../data/directory';
import { type Fact, provinceIds } from '../../data/schema';
import {
  type CaseAnswers,
  nextQuestion,
  questionOptions,
  questionsFor,
  relevantAnswers,
} from '../../lib/case-questions';
import { reusable, routeFor, takesEmail } from '../../lib/case-route';
import { type Guide, guideFor, popupCases } from '../../lib/guide';
import { formState } from '../../lib/guide-form';
import type { GuideItem, GuideText } from '../../lib/guide-item';
import en from '../../locales/en/guide.json';
import zh from '../../locales/zh_CN/guide.json';
import { routesTable, tableDate } from '../../scripts/routes-table';
import { everyCase } from './helpers/case-tree';

const on = tableDate;
const ofProvince = (id: string) => provinces.find((province) => province.id === id);

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
  return [zh[key], en[key]].flatMap((words) => {
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
  never(online && account !== undefined && account !== 'usable', 'online without a usable account');
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
      never(!(item.text.key in zh) || !(item.text.key in en), `${item.id} has no words`);
      never(wrongPlaces(item.text).length > 0, `${item.id} has wrong places`);
    }
  }
  never(guide.sms[0]?.facts[0]?.zh.includes('2020-08-17') !== true, 'the password is not said to be gone');
  const sms = steps.find(({ id }) => id === 'online-sms');
  never(sms?.text?.key === 'stepSms' && what === 'access', 'SMS for cancelling access');
  never(guide.questions.length > 4, 'more than four questions');
  return found;
}

const isStale = (fact: Fact) => fact.confidence !== 'high' && !(fact.asOf >= '2024-11-24');

describe('every combination of answers in every province', () => {
  it.each(provinceIds.map((id) => [id]))('%s: a next step and no contradiction', (id) => {
    let cases = 0;
    const wrong: string[] = [];
    for (const answers of everyCase(id)) {
      cases += 1;
      const found = contradictions(guideFor(id, answers, on));
      if (found.length > 0) wrong.push(`${JSON.stringify(answers)}: ${found.join('; ')}`);
    }
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(200);
  });

  it('the table in docs/routes.md is that of today’s code and data', () => {
    const written = readFileSync(new URL('../../docs/routes.md', import.meta.url), 'utf8');
    // The formatter pads the cells.
    const squeeze = (text: string) => text.replaceAll(/ +/g, '').replaceAll(/-{3,}/g, '---');
    expect(squeeze(written)).toBe(squeeze(routesTable(on)));
  });
});

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

describe('what the facts say of single provinces', () => {
  it('Jiangsu: websites by e-mail, subjects online', () => {
    expect(routeFor('js', { whose: 'mine', what: 'service' })).toEqual(['province-email']);
    expect(routeFor('js', { whose: 'mine', what: 'subject', account: 'usable' })).toEqual([
      'provider-online',
    ]);
    const guide = guideFor('js', { whose: 'mine', what: 'service' }, on);
    expect(guide.handIn.map(({ kind, value }) => [kind, value])).toEqual([['email', null]]);
    expect(guide.unknowns.map(({ id }) => id)).toContain('unknown-address');
  });

  it('Guangdong: own filings are sent to the provider, so ask first; not for somebody else’s', () => {
    const own = guideFor('gd', popupCases[1].answers, on);
    expect(own.steps[0]?.text?.key).toBe('stepAskFirst');
    expect(own.steps[0]?.facts[0]?.zh).toContain('原则上不受理注销自己的备案');
    expect(guideFor('gd', popupCases[2].answers, on).steps.map(({ id }) => id)).not.toContain('paper-ask');
    expect(own.form?.layout).toBe('gd-2020');
  });

  it('Henan: empty filings are taken, others go to the provider', () => {
    const lost = { whose: 'mine', what: 'subject', account: 'lost' } as const;
    const stepIds = (answers: CaseAnswers) => guideFor('ha', answers, on).steps.map(({ id }) => id);
    expect(stepIds({ ...lost, empty: 'no' })).toContain('paper-ask');
    expect(stepIds({ ...lost, empty: 'yes' })).not.toContain('paper-ask');
  });

  it('Shandong: the letter only for empty subjects, the post address always with a mark', () => {
    expect(guideFor('sd', popupCases[2].answers, on).form?.best.kind).toBe('mirror');
    const emptyGuide = guideFor('sd', popupCases[1].answers, on);
    expect(emptyGuide.form?.layout).toBe('sd-letter-2020');
    expect(emptyGuide.handIn).toHaveLength(1);
    expect(emptyGuide.handIn[0]).toMatchObject({ kind: 'post', sure: false, old: true });
  });

  it.each([
    ['hl', 'official'],
    ['ha', 'official-old'],
    ['gd', 'text'],
    ['hb', 'text-part'],
    ['nx', 'mirror'],
    ['tj', 'none-found'],
  ] as const)('the form of %s is called %s', (id, state) => {
    const { form } = guideFor(id, {}, on);
    expect(form && formState(form)).toBe(state);
  });

  it('Sichuan and Hunan: the account and the Fridays are history, never a step', () => {
    for (const [id, word] of [
      ['sc', '注册账户'],
      ['hn', '周五'],
    ] as const) {
      const guide = guideFor(id, {}, on);
      const said = (items: readonly GuideItem[]) =>
        items.flatMap(({ facts }) => facts.map((fact) => fact.zh)).join();
      expect(said(guide.outdated)).toContain(word);
      expect(guide.outdated.every(({ sure }) => !sure)).toBe(true);
    }
    const friday = guideFor('hn', {}, on).timing.find(({ facts }) => facts[0]?.zh.includes('周五'));
    expect(friday?.sure).toBe(false);
  });

  it('Hunan: what contradicts itself about re-use is not offered as a way', () => {
    expect(reusable(ofProvince('hn') as NonNullable<ReturnType<typeof ofProvince>>)).toBe('disputed');
    expect(routeFor('hn', popupCases[1].answers)).toEqual(['province-paper']);
    expect(routeFor('zj', popupCases[1].answers)).toEqual(['province-paper', 'reuse']);
  });
});

describe('providers', () => {
  it.each(providers.map(({ id, kind }) => [id, kind]))(
    '%s has its entry, steps and limits in the guide',
    (id, kind) => {
      const answers: CaseAnswers =
        kind === 'access'
          ? { whose: 'mine', what: 'subject', account: 'usable', providerId: id }
          : { whose: 'mine', what: 'mini-program', platform: 'known', providerId: id };
      const guide = guideFor('zj', answers, on);
      const provider = providers.find((one) => one.id === id);
      expect(guide.provider?.links.length).toBeGreaterThan(0);
      expect(guide.provider?.limits).toHaveLength(
        (provider?.limits.length ?? -1) + (provider?.phone ? 1 : 0),
      );
      const said = guide.steps.flatMap(({ facts }) => facts.map((fact) => fact.zh));
      for (const step of provider?.steps ?? []) expect(said).toContain(step.zh);
      if (provider?.steps.length === 0) {
        expect(guide.unknowns.map((item) => item.id)).toContain('unknown-provider');
      }
      expect(guide.provider?.links.map(({ url }) => url)).not.toContain(
        provider?.docs.find(({ state }) => state === 'inferred')?.url ?? 'nothing inferred',
      );
    },
  );
});

it('both locales have the same keys', () => {
  expect(Object.keys(zh)).toEqual(Object.keys(en));
});
