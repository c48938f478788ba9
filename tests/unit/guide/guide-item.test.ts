import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../data/schema';
import { factItems, guideItem, withSureness } from '../../../lib/guide/guide-item';

const now = new Date('2026-11-24T00:00:00Z');

const fact = (confidence: Fact['confidence'], asOf = '2026-01-01'): Fact => ({
  zh: '说明',
  en: 'words',
  source: ['https://beian.miit.gov.cn/'],
  asOf,
  confidence,
});
const certain = fact('high', '2019');
const fresh = fact('medium');
const stale = fact('medium', '2023-05');
const doubtful = fact('low');

const sureness = (...lines: Parameters<typeof withSureness>[0]) =>
  withSureness(lines, now).map(({ sure }) => sure);

describe('how sure a line is', () => {
  it('follows the surest of its facts, and advice that claims nothing is sure', () => {
    expect(sureness(...factItems('line', [certain, fresh, stale, doubtful]))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(sureness(guideItem({ id: 'mixed', facts: [doubtful, stale, fresh] }))).toEqual([true]);
    expect(sureness(guideItem({ id: 'advice', key: 'step.ask' }))).toEqual([true]);
  });

  it('is asked of the day alone: the same line turns doubtful with time', () => {
    const lines = [guideItem({ id: 'line', facts: [fresh] })];
    expect(withSureness(lines, now)[0]?.sure).toBe(true);
    expect(withSureness(lines, new Date('2028-06-01T00:00:00Z'))[0]?.sure).toBe(false);
  });

  it('is what the line says itself, or what the facts say that it rests on', () => {
    const line = guideItem({ id: 'line', facts: [certain] });
    expect(sureness({ ...line, sure: false }, { ...line, restsOn: [doubtful] })).toEqual([false, false]);
    expect(sureness({ ...line, facts: [doubtful, certain], restsOn: [doubtful] })).toEqual([false]);
  });

  it('leaves of the draft only what a line of the guide has', () => {
    const [line] = withSureness([{ ...guideItem({ id: 'line', facts: [certain] }), restsOn: [] }], now);
    expect(line).toEqual({
      id: 'line',
      text: null,
      facts: [certain],
      details: [],
      links: [],
      sure: true,
    });
  });
});

describe('the details of a line', () => {
  it('are all of its facts, none where its words say them, and otherwise those named', () => {
    expect(guideItem({ id: 'a', key: 'step.sms', facts: [certain, fresh] }).details).toEqual([
      certain,
      fresh,
    ]);
    expect(guideItem({ id: 'b', key: 'step.login', facts: [certain] }).details).toEqual([]);
    expect(guideItem({ id: 'c', facts: [certain] }).details).toEqual([]);
    expect(
      guideItem({ id: 'd', key: 'step.sms', facts: [certain, fresh], details: [fresh] }).details,
    ).toEqual([fresh]);
  });
});
