import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providers, provinces } from '../../../data/directory';
import { type Fact, provinceIds } from '../../../data/schema';
import { readNumber } from '../../../lib/filing/filing';
import { type CaseAnswers, questionOptions } from '../../../lib/guide/case-answers';
import { nextQuestion, questionsFor, relevantAnswers } from '../../../lib/guide/case-questions';
import { prepares, reusable, routeFor, takesEmail } from '../../../lib/guide/case-route';
import { type Guide, guideFor } from '../../../lib/guide/guide';
import { formState } from '../../../lib/guide/guide-form';
import type { GuideItem, GuideText } from '../../../lib/guide/guide-item';
import { answersWithNumber } from '../../../lib/guide/number-answers';
import { dictionaries } from '../../../locales/dictionaries';
import { routesTable, tableDate } from '../../../scripts/routes-table';
import { en, zh } from '../../words';
import { everyCase } from './case-tree';

const on = tableDate;
const providerGone = { whose: 'mine', account: 'provider-gone' } as const;
const others = { whose: 'other' } as const;
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
    const written = readFileSync(new URL('../../../docs/routes.md', import.meta.url), 'utf8');
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
    const own = guideFor('gd', providerGone, on);
    expect(own.steps[0]?.text?.key).toBe('step.askFirst');
    expect(own.steps[0]?.facts[0]?.zh).toContain('原则上不受理注销自己的备案');
    expect(guideFor('gd', others, on).steps.map(({ id }) => id)).not.toContain('paper-ask');
    expect(own.form?.layout).toBe('gd-2020');
  });

  it('Henan: empty filings are taken, others go to the provider', () => {
    const lost = { whose: 'mine', what: 'subject', account: 'lost' } as const;
    const stepIds = (answers: CaseAnswers) => guideFor('ha', answers, on).steps.map(({ id }) => id);
    expect(stepIds({ ...lost, empty: 'no' })).toContain('paper-ask');
    expect(stepIds({ ...lost, empty: 'yes' })).not.toContain('paper-ask');
  });

  it('Shandong: the letter only for empty subjects, the post address always with a mark', () => {
    expect(guideFor('sd', others, on).form?.best.kind).toBe('mirror');
    const emptyGuide = guideFor('sd', providerGone, on);
    expect(emptyGuide.form?.layout).toBe('sd-letter-2020');
    expect(emptyGuide.handIn).toHaveLength(1);
    expect(emptyGuide.handIn[0]).toMatchObject({ kind: 'post', sure: false, old: true });
  });

  it('Shandong: an empty subject takes the letter and its papers alone, an empty website the form', () => {
    const emptyGuide = guideFor('sd', providerGone, on);
    const papers = (guide: Guide) =>
      guide.materials &&
      [...guide.materials.unit, ...guide.materials.individual, ...guide.materials.both]
        .map(({ facts }) => facts[0]?.zh)
        .join();
    expect(papers(emptyGuide)).toContain('申请注销空壳主体');
    expect(papers(emptyGuide)).not.toContain('申请表');
    const keys = emptyGuide.steps.map(({ text }) => text?.key);
    expect(keys).toContain('step.formLetter');
    expect(keys).not.toContain('step.formLayout');
    const website = guideFor('sd', { ...providerGone, what: 'service' }, on);
    expect(website.form?.best.kind).toBe('mirror');
    expect(papers(website)).not.toContain('申请注销空壳主体');
  });

  it('Hubei and Henan: only the papers of the ground, and the proof of a dissolved unit once', () => {
    const both = (conflict: 'subject' | 'domain') =>
      guideFor('hb', { whose: 'other', conflict }, on).materials?.both.map(({ facts }) => facts[0]?.zh);
    expect(both('subject')).toEqual(Array(2).fill(expect.stringContaining('主体冲突')));
    expect(both('domain')).toEqual(Array(3).fill(expect.stringContaining('域名冲突')));
    const gone = { whose: 'mine', what: 'subject', account: 'provider-gone', dissolved: 'yes' } as const;
    const proofs = (id: 'ha' | 'zj') =>
      guideFor(id, gone, on).materials?.unit.filter(({ facts }) => facts[0]?.zh.includes('注销证明'));
    expect(proofs('ha')).toHaveLength(1);
    expect(proofs('zj')).toHaveLength(1);
    expect(guideFor('zj', gone, on).unknowns.map(({ id }) => id)).toContain('unknown-dissolved');
  });

  it('Jiangsu: what was not seen to go by e-mail is asked about first', () => {
    const first = (answers: CaseAnswers) => guideFor('js', answers, on).steps[0]?.text?.key;
    expect(first(providerGone)).toBe('step.askEmail');
    expect(first({ whose: 'other' })).toBe('step.askEmail');
    expect(first({ whose: 'mine', what: 'service' })).not.toBe('step.askEmail');
  });

  it('somebody else’s filing: the page says which numbers its form is for', () => {
    const find = guideFor('sd', { whose: 'other' }, on).steps.find(({ id }) => id === 'paper-find');
    expect(find?.text).toEqual({ key: 'step.findOther', params: { prefix: '鲁' } });
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
    expect(routeFor('hn', providerGone)).toEqual(['province-paper']);
    expect(routeFor('zj', providerGone)).toEqual(['province-paper', 'reuse']);
  });
});

describe('ways', () => {
  const mine = { whose: 'mine', what: 'subject' } as const;

  it('leaving a provider begins with the other one, and waiting comes after the SMS', () => {
    const leave = { whose: 'mine', what: 'access', account: 'usable' } as const;
    const ids = (providerId: string) =>
      guideFor('zj', { ...leave, providerId }, on).steps.map(({ id }) => id);
    expect(ids('ucloud')).toEqual([
      'online-access-first',
      'online-ucloud-1',
      'online-choose',
      'online-ucloud-3',
      'online-sms',
      'online-ucloud-5',
      'online-check',
    ]);
  });

  it('an account that is found again leads to the order, not to the form', () => {
    const links = (answers: CaseAnswers) =>
      guideFor('zj', answers, on).ways.map(({ way, link }) => [way, link]);
    expect(links({ ...mine, account: 'lost', empty: 'no' })).toEqual([
      ['recover-account', 'first'],
      ['provider-online', 'after'],
      ['province-paper', 'else'],
    ]);
    expect(links({ ...mine, account: 'provider-gone' })).toEqual([
      ['province-paper', 'first'],
      ['reuse', 'instead'],
    ]);
  });

  it('each says what it rests on', () => {
    const bases = (answers: CaseAnswers) =>
      guideFor('gd', answers, on).ways.map(({ basis }) => basis[0]?.zh.slice(0, 4));
    expect(bases({ ...mine, account: 'usable' })).toEqual(['自己的备']);
    expect(bases({ ...mine, account: 'provider-gone' })).toEqual(['空壳主体']);
    expect(bases({ whose: 'other' })).toEqual(['别人的备']);
    expect(bases({ whose: 'mine', what: 'mini-program' })).toEqual(['小程序：']);
  });

  it('duty and fine name their article and its day', () => {
    const law = guideFor('gd', {}, on).consequences.filter(({ text }) => text?.key === 'consequence.law');
    expect(law.map(({ text }) => [text?.params?.article, text?.params?.date])).toEqual([
      ['《非经营性互联网信息服务备案管理办法》第十五条', '2005-02-08'],
      ['《非经营性互联网信息服务备案管理办法》第二十六条', '2005-02-08'],
    ]);
  });

  it('a mini-program hears nothing of servers, domains and access providers', () => {
    const guide = guideFor('bj', { whose: 'mine', what: 'mini-program' }, on);
    const said = [...guide.consequences, ...guide.alternatives, ...guide.special, ...guide.scope]
      .flatMap(({ facts }) => facts.map(({ zh }) => zh))
      .join();
    expect(said).not.toMatch(/域名|服务器|空壳网站/);
  });
});

describe('providers', () => {
  it('say how to choose below our words, in its place, and not a second time', () => {
    const ids = (providerId: string) =>
      guideFor('zj', { whose: 'mine', what: 'subject', account: 'usable', providerId }, on).steps.map(
        ({ id }) => id,
      );
    expect(ids('aliyun').slice(0, 4)).toEqual([
      'online-aliyun-1',
      'online-aliyun-2',
      'online-choose',
      'online-aliyun-4',
    ]);
    expect(ids('jdcloud')).not.toContain('online-choose');
    expect(ids('west')).toContain('online-choose');
  });

  it('show at the login the help pages of the order alone, and what holds elsewhere nowhere', () => {
    const guide = guideFor(
      'zj',
      { whose: 'mine', what: 'access', account: 'usable', providerId: 'tencent' },
      on,
    );
    expect(guide.steps[1]?.links.map(({ label }) => ('zh' in label ? label.zh : label.key))).toEqual([
      'link.console',
      '批量取消接入',
      '注销备案常见问题',
    ]);
    const phone = (providerId: string) =>
      guideFor(
        'zj',
        { whose: 'mine', what: 'subject', account: 'usable', providerId, phoneChanged: 'yes' },
        on,
      ).steps[1];
    expect(phone('tencent')?.id).toBe('online-phone');
    expect(phone('tencent')?.details).toHaveLength(1);
    expect(phone('huawei')?.details).toEqual([]);
  });

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
  expect(Object.keys(dictionaries.zh_CN.guide)).toEqual(Object.keys(dictionaries.en.guide));
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
