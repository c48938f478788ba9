import { describe, expect, it } from 'vitest';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import { newEntry } from '../../../lib/form/model/form-entry';
import { formFor } from '../../../lib/form/model/form-model';
import type { CaseAnswers } from '../../../lib/guide/case-answers';

describe('what a case says of its form', () => {
  it.each([
    ['gd', {}, { own: null, use: 'general', target: null, ground: null }],
    [
      'gd',
      { whose: 'mine', what: 'service' },
      { own: true, use: 'general', target: 'service', ground: null },
    ],
    [
      'gd',
      { whose: 'mine', what: 'subject' },
      { own: true, use: 'general', target: 'subject', ground: null },
    ],
    [
      'bj',
      { whose: 'other', conflict: 'domain' },
      { own: false, use: 'general', target: null, ground: 'domain' },
    ],
    ['gd', { whose: 'mine', empty: 'yes' }, { own: true, use: 'general', target: null, ground: null }],
    [
      'sd',
      { whose: 'mine', account: 'lost', empty: 'yes' },
      { own: true, use: 'empty-subject', target: null, ground: null },
    ],
    // What was answered before another answer made it pointless.
    [
      'sd',
      { whose: 'mine', account: 'usable', empty: 'yes' },
      { own: true, use: 'general', target: null, ground: null },
    ],
    [
      'gd',
      { whose: 'other', conflict: 'domain', what: 'service' },
      { own: false, use: 'general', target: null, ground: 'domain' },
    ],
    // A filing in one's own name is false as a whole, whatever was said of one website.
    ...([{ what: 'subject' }, { what: 'service' }, { what: 'domain' }, {}] as const).map(
      (said) =>
        [
          'js',
          { whose: 'other', conflict: 'identity', ...said },
          { own: false, use: 'general', target: 'subject', ground: 'subject' },
        ] as const,
    ),
    [
      'gd',
      { whose: 'other', conflict: 'subject' },
      { own: false, use: 'general', target: null, ground: 'subject' },
    ],
    // Whoever now says that it is their own was not impersonated.
    [
      'gd',
      { whose: 'mine', conflict: 'identity', what: 'service' },
      { own: true, use: 'general', target: 'service', ground: null },
    ],
    ['gd', { whose: 'unknown', what: 'subject' }, { own: null, use: 'general', target: null, ground: null }],
    ['sd', { whose: 'other', empty: 'yes' }, { own: false, use: 'general', target: null, ground: null }],
    [
      'sd',
      { whose: 'mine', what: 'service', empty: 'yes' },
      { own: true, use: 'general', target: 'service', ground: null },
    ],
  ] as const)('%s %o', (provinceId, answers, expected) => {
    expect(casePrefill(provinceId, answers)).toEqual(expected);
  });

  it('says who applies as soon as it is said, and nothing of it in a case that needs no form', () => {
    const gone = { whose: 'mine', what: 'subject', account: 'provider-gone' } as const;
    const whoIn = (answers: CaseAnswers) => casePrefill('zj', answers).applicant ?? null;
    for (const applicant of ['unit', 'individual'] as const) {
      expect(whoIn({ whose: 'other', applicant })).toBe(applicant);
      expect(whoIn({ ...gone, applicant })).toBe(applicant);
      expect(whoIn({ ...gone, account: 'usable', applicant })).toBeNull();
      const { use, ...known } = casePrefill('zj', { ...gone, applicant });
      expect(newEntry(formFor('zj', use), { ...known, now: new Date() }).applicant).toBe(applicant);
    }
    expect(whoIn(gone)).toBeNull();
    expect(newEntry(formFor('zj', 'general'), { now: new Date() }).applicant).toBe('unit');
  });

  it('an individual is not dissolved, whatever was said before', () => {
    const answers = { whose: 'mine', what: 'subject', account: 'provider-gone', dissolved: 'yes' } as const;
    expect(casePrefill('zj', { ...answers, applicant: 'unit' }).dissolved).toBe(true);
    expect(casePrefill('zj', { ...answers, applicant: 'individual' }).dissolved).toBeUndefined();
    // As kept before it was asked who applies.
    expect(casePrefill('zj', answers).dissolved).toBe(true);
  });

  it('takes the letter where the guide does: also where no provider is left', () => {
    const gone = { whose: 'mine', what: 'subject', account: 'provider-gone' } as const;
    expect(casePrefill('sd', gone).use).toBe('empty-subject');
    expect(casePrefill('sd', { ...gone, what: 'service' }).use).toBe('general');
  });
});
