/** A guide that names the number of what is to go. */
import { describe, expect, it } from 'vitest';
import { printedNumber, readFiling } from '../../../lib/filing/filing';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { guideFor } from '../../../lib/guide/guide';
import { targetFilingOf, targetNumberOf, withFiling } from '../../../lib/guide/with-filing';
import { tableDate } from '../../../scripts/routes-table';

const subject = '粤ICP备17055554号';
const service = `${subject}-2`;
const mine = (what: CaseAnswers['what'], account: CaseAnswers['account'] = 'usable'): CaseAnswers => ({
  whose: 'mine',
  ...(what && { what }),
  account,
});
const guideOf = (answers: CaseAnswers, written: string) =>
  withFiling(guideFor('gd', answers, tableDate), readFiling('gd', written));

describe('the number of what is to go', () => {
  it.each<[string, CaseAnswers, string, string | null]>([
    ['the whole subject by a service’s number', mine('subject'), service, subject],
    ['the whole subject by its own', mine('subject'), subject, subject],
    ['one service', mine('service'), service, service],
    ['one service, of which only the subject is known', mine('service'), subject, null],
    ['the access of a service', mine('access'), service, service],
    ['a domain of a service', mine('domain'), service, service],
    ['what is not known', mine('unknown'), service, service],
    ['nothing answered', {}, service, service],
    ['somebody else’s', { whose: 'other', conflict: 'domain' }, service, service],
    ['a filing in one’s own name', { whose: 'other', conflict: 'identity' }, service, subject],
    ['the same, now said to be one’s own', { ...mine('service'), conflict: 'identity' }, service, service],
    ['as another writes it', mine('service'), '粤icp备 17055554-2', service],
    ['none', mine('subject'), '', null],
    ['several', mine('subject'), `${service} ${subject}-3`, null],
    ['another province’s', mine('subject'), '京ICP备17055554号', null],
  ])('%s', (_, answers, written, number) => {
    const guide = guideFor('gd', answers, tableDate);
    const filing = readFiling('gd', written);
    expect(targetNumberOf(guide, filing)).toBe(number);
    // What is copied and looked for: the same, or as it was given.
    expect(printedNumber(targetFilingOf(guide, filing))).toBe(number ?? printedNumber(filing));
  });
});

describe('a guide with it', () => {
  const numbers = (answers: CaseAnswers, written: string) =>
    guideOf(answers, written).steps.flatMap(({ id, text }) => {
      const { number, named } = text?.params ?? {};
      return [number, named].flatMap((value) =>
        value ? [[id, typeof value === 'string' ? value : value.zh] as const] : [],
      );
    });

  it('says it where the order is chosen and where one looks whether it is gone', () => {
    expect(numbers(mine('subject'), service)).toEqual([
      ['online-choose', `（${subject}）`],
      ['online-check', subject],
    ]);
    expect(numbers(mine('service'), service)).toEqual([
      ['online-choose', `（${service}）`],
      ['online-check', service],
    ]);
    expect(numbers({ whose: 'other', conflict: 'domain' }, service)).toEqual([['paper-check', service]]);
  });

  it('speaks of any number while none is known, in both languages', () => {
    expect(numbers(mine('service'), '')).toEqual([['online-check', '这个备案号']]);
    expect(numbers(mine('service'), subject)).toEqual([['online-check', '这个备案号']]);
    expect(numbers({ whose: 'other', conflict: 'identity' }, '')).toEqual([['paper-check', '粤ICP备…号']]);
  });

  it('lets nobody look up a number that is known, but who was impersonated all that stands under it', () => {
    const finds = (answers: CaseAnswers, written: string) =>
      guideOf(answers, written).ways.map(({ steps }) => steps.some(({ id }) => id === 'paper-find'));
    const gone = mine('subject', 'provider-gone');
    expect([finds(gone, ''), finds(gone, subject)]).toEqual([[true], [false]]);
    expect(finds({ whose: 'other' }, service)).toEqual([false]);
    expect(finds({ whose: 'other', conflict: 'identity' }, service)).toEqual([true]);
    expect(finds({ ...gone, what: 'service' }, subject)).toEqual([true]);
  });

  it('keeps the steps in one order, and everything else as it is', () => {
    const before = guideFor('gd', mine('subject', 'lost'), tableDate);
    const after = withFiling(before, readFiling('gd', service));
    expect(after.ways.flatMap(({ steps }) => steps)).toEqual(after.steps);
    expect({ ...after, ways: before.ways, steps: before.steps }).toEqual(before);
    for (const way of after.ways) expect([way.way, way.steps.length > 0]).toEqual([way.way, true]);
  });
});
