import { describe, expect, it } from 'vitest';
import { national, providers, provinceOf, provinces } from '../../../data/directory';
import type { Fact, ProvinceId } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { current } from '../../../lib/guide/fact-trust';
import { type Guide, guideFor } from '../../../lib/guide/guide';
import type { GuideItem } from '../../../lib/guide/guide-item';
import { tableDate } from '../../../scripts/routes-table';
import { everyCase } from './case-tree';

const on = tableDate;
const linesOf = (guide: Guide): GuideItem[] => [
  ...guide.steps,
  ...guide.scope,
  ...guide.timing,
  ...guide.after,
  ...guide.sms,
  ...guide.consequences,
  ...guide.alternatives,
  ...guide.special,
  ...guide.publicSecurity,
  ...guide.asks,
  ...guide.providerAsks,
  ...guide.channels,
];
const shownIn = (guide: Guide): readonly Fact[] => [
  ...linesOf(guide).flatMap(({ facts }) => facts),
  ...guide.ways.flatMap(({ basis }) => basis),
];

/** What is known of history, of filing and not of its end, or said by the province as well. */
const besideTheWay = new Set(['history', 'duty', 'sync', 'jiangsu-service']);

describe('what the data says of the nation', () => {
  const topicOf = (fact: Fact & { topic?: string; case?: string }) => fact.topic ?? fact.case ?? '';
  const facts = current<Fact>([
    ...national.actions,
    ...national.routes,
    ...national.sms,
    ...national.after,
    ...national.special,
    ...national.publicSecurity.facts,
  ]).filter((fact) => !besideTheWay.has(topicOf(fact)));

  it('stands in some guide', () => {
    // Fujian is among the provinces that a national statement names, Zhejiang re-uses empty subjects.
    const guides = (['fj', 'zj'] as const).flatMap((id) =>
      [...everyCase(id)].map((answers) => guideFor(id, answers, on)),
    );
    const shown = new Set(guides.flatMap(shownIn));
    expect(facts.filter((fact) => !shown.has(fact)).map(topicOf)).toEqual([]);
  });

  it('of some provinces alone is said in no other', () => {
    const answers: CaseAnswers = { whose: 'mine', what: 'access', account: 'provider-gone' };
    const only = national.special.filter((fact) => fact.provinces);
    expect(only.length).toBeGreaterThan(0);
    for (const fact of only) {
      const told = provinces.filter(({ id }) => shownIn(guideFor(id, answers, on)).includes(fact));
      expect(new Set(told.map(({ id }) => id))).toEqual(new Set(fact.provinces));
    }
  });

  it('of the police’s platform of today is said to be unknown, and what the old one did is no fact', () => {
    const how = guideFor('gd', {}, on).publicSecurity.find(({ id }) => id === 'psb-2');
    expect(how?.facts.length).toBeGreaterThan(1);
    expect(how?.sure).toBe(false);
  });

  it('of phones is sure only while it is fresh', () => {
    const hotline = (now: Date) => guideFor('gd', {}, now).channels.find(({ id }) => id === 'ask-hotline');
    expect(hotline(on)?.facts[0]?.zh).toContain('010-66411166');
    expect(hotline(on)?.sure).toBe(false);
  });

  it('tells once how to find a form among the notices', () => {
    const [how, ...more] = national.formSearch.filter(({ topic }) => topic === 'how');
    expect([how?.confidence, more.length]).toEqual(['high', 0]);
    expect(national.portal.routes.filter(({ use }) => use === 'notices')).toHaveLength(1);
  });
});

describe('what a province says', () => {
  const topics = ['change-subject', 'one-number', 'contact'] as const;

  it.each(topics)('of %s stands in the guide of one’s own filing', (wanted) => {
    for (const { id, notes } of provinces) {
      const shown = shownIn(guideFor(id, { whose: 'mine' }, on));
      const said = current(notes).filter(({ topic }) => topic === wanted);
      expect([id, said.filter((note) => !shown.includes(note))]).toEqual([id, []]);
    }
  });

  it('of another subject stands right after the national rule', () => {
    const ids = guideFor('gz', { whose: 'mine' }, on).alternatives.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('alternative-individual-1'))[1]).toBe('alternative-change-1');
  });

  it('of re-use is doubted where another source says no to all', () => {
    const reuse = (id: ProvinceId) =>
      guideFor(id, { whose: 'mine' }, on).alternatives.find((line) => line.id === 'alternative-reuse');
    const doubt = national.special.find(({ topic }) => topic === 'empty-subject');
    expect(reuse('zj')?.details).toContain(doubt);
    expect(provinceOf('ah').notes.some(({ reusable }) => reusable)).toBe(false);
    expect(reuse('ah')).toBeUndefined();
  });
});

it('words of a provider have the date and the sources of their own page', () => {
  const guide = guideFor(
    'zj',
    { whose: 'mine', what: 'subject', account: 'usable', providerId: 'tencent' },
    on,
  );
  const limits = guide.provider?.limits.flatMap(({ facts }) => facts) ?? [];
  const tencent = providers.find(({ id }) => id === 'tencent');
  expect(limits.map(({ asOf }) => asOf)).toEqual(tencent?.limits.map(({ own }) => own?.asOf ?? tencent.asOf));
  expect(new Set(limits.map(({ asOf }) => asOf)).size).toBeGreaterThan(1);
});
