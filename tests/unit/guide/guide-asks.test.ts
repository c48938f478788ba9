/** What is not known stands as questions to whoever knows it, and whom to ask is nobody who does not. */
import { describe, expect, it } from 'vitest';
import { providers, provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { guideFor } from '../../../lib/guide/guide';
import { type Channel, channelOf, channelsOf } from '../../../lib/guide/guide-asks';
import { guideContext } from '../../../lib/guide/guide-context';
import { type HandIn, licenceDesksOf } from '../../../lib/guide/guide-hand-in';
import { type GuideItem, withSureness } from '../../../lib/guide/guide-item';
import { tableDate } from '../../../scripts/routes-table';
import { channelFaults } from './asking-faults';
import { everyCase } from './case-tree';

const on = tableDate;
const later = new Date('2035-01-01T00:00:00Z');

/** What a guide says of whom to ask, years later; the rest of it would take most of the time. */
function whomToAsk(id: ProvinceId, answers: CaseAnswers) {
  const context = guideContext(id, answers, later);
  return {
    handIn: context.handIn,
    channels: withSureness(channelsOf(context), later),
    licenceDesks: licenceDesksOf(context.province, later),
  };
}

describe('whom to ask', () => {
  // What holds today is asked in the walk over every case (guide.test.ts).
  it.each(provinces.map(({ id }) => [id]))(
    '%s: years later never surely, and nobody who does not know',
    (id) => {
      const faults: unknown[] = [];
      for (const answers of everyCase(id, false)) {
        const asked = whomToAsk(id, answers);
        // A phone changes quietly.
        const isTooSure = channelOf(asked)?.sure === true;
        const found = channelFaults(asked);
        if (isTooSure || found.length > 0) faults.push([answers, isTooSure, found]);
      }
      expect(faults).toEqual([]);
    },
  );

  const entry = (over: Partial<HandIn>): HandIn => ({
    kind: 'phone',
    purpose: 'deregistration',
    value: '0531-88888888',
    zh: '电话',
    en: 'phone',
    source: ['https://sdca.miit.gov.cn/'],
    asOf: '2026-01',
    confidence: 'medium',
    sure: true,
    old: false,
    onlyOf: null,
    ...over,
  });
  const line = (over: Partial<GuideItem['facts'][number]>): GuideItem => {
    const fact = {
      zh: '全国的电话：010-66411166',
      en: 'x',
      source: ['https://beian.miit.gov.cn/'],
      asOf: '2026-01',
      confidence: 'medium' as const,
      ...over,
    };
    return { id: 'ask-hotline', text: null, facts: [fact], details: [], links: [], sure: true };
  };
  const national = '010-66411166';

  it.each<[string, Partial<HandIn>, string | null]>([
    ['its own phone for this', {}, '0531-88888888'],
    ['its filing desk', { purpose: 'filing-desk' }, '0531-88888888'],
    ['the supervision phone, which is not for questions', { purpose: 'supervision' }, national],
    ['one that is doubted', { confidence: 'low' }, national],
    ['one that is gone', { superseded: true }, national],
    ['one without a number', { value: null }, national],
    ['an address', { kind: 'post' }, national],
  ])('%s', (_, over, phone) => {
    expect(channelOf({ handIn: [entry(over)], channels: [line({})] })?.phone ?? null).toBe(phone);
  });

  it.each<[string, Parameters<typeof line>[0], Channel['phone'] | null]>([
    ['the national one', {}, national],
    ['doubted', { confidence: 'low' }, null],
    ['gone', { superseded: true }, null],
    ['words without a phone', { zh: '到管局网站问' }, null],
    ['a number that is no phone', { zh: '编号 2010-664111667' }, null],
  ])('without any of its own: %s', (_, over, phone) => {
    expect(channelOf({ handIn: [], channels: [line(over)] })?.phone ?? null).toBe(phone);
  });

  it('says whether it is the national one, which is not the administration’s', () => {
    expect(channelOf({ handIn: [entry({})], channels: [line({})] })?.national).toBe(false);
    expect(channelOf({ handIn: [], channels: [line({})] })?.national).toBe(true);
    expect(channelOf({ handIn: [], channels: [{ ...line({}), id: 'ask-contact-1' }] })?.national).toBe(false);
  });

  it('is as sure as its contact', () => {
    expect(channelOf({ handIn: [entry({ sure: false, old: true })], channels: [] })?.sure).toBe(false);
    expect(channelOf({ handIn: [], channels: [{ ...line({}), sure: false }] })?.sure).toBe(false);
    expect(channelOf({ handIn: [], channels: [] })).toBeNull();
  });
});

describe('what to ask', () => {
  const form: CaseAnswers = { whose: 'other', conflict: 'subject', applicant: 'unit' };
  const asked = (id: (typeof provinces)[number]['id'], answers: CaseAnswers = form) =>
    guideFor(id, answers, on).asks.map((line) => line.id);

  it('the papers, where only several provinces’ are known; the time, where none is', () => {
    for (const { id } of provinces) {
      const { materials, timing } = guideFor(id, form, on);
      const own = timing.filter((line) => /^timing-\d/.test(line.id));
      expect([id, asked(id).includes('unknown-materials')]).toEqual([id, materials?.from === 'generic']);
      expect([id, asked(id).includes('unknown-time')]).toEqual([id, own.length === 0]);
    }
  });

  it('of a provider’s own steps is asked there, and only where none are known', () => {
    for (const { id, kind, steps } of providers) {
      const answers: CaseAnswers =
        kind === 'access'
          ? { whose: 'mine', what: 'subject', account: 'usable', providerId: id }
          : { whose: 'mine', what: 'mini-program', platform: 'known', providerId: id };
      const { providerAsks, asks } = guideFor('gd', answers, on);
      expect([id, providerAsks.map((line) => line.id)]).toEqual([
        id,
        steps.length > 0 ? [] : ['unknown-provider'],
      ]);
      expect([id, asks]).toEqual([id, []]);
    }
    const platform = guideFor('gd', { whose: 'mine', what: 'mini-program', platform: 'unknown' }, on);
    expect(platform.providerAsks.map((line) => line.id)).toEqual(['unknown-platform']);
  });
});
