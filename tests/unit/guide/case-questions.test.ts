import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providers } from '../../../data/directory';
import { provinceIds } from '../../../data/schema';
import { readNumber } from '../../../lib/filing/filing';
import { type CaseAnswers, questionOptions } from '../../../lib/guide/case-answers';
import { asksProvider, nextQuestion, questionsFor, relevantAnswers } from '../../../lib/guide/case-questions';
import { routeFor } from '../../../lib/guide/case-route';
import { guideFor } from '../../../lib/guide/guide';
import { answersWithNumber } from '../../../lib/guide/number-answers';
import { tableDate } from '../../../scripts/routes-table';
import { completeCases, everyCase } from './case-tree';
import { contradictions } from './contradictions';

const on = tableDate;

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
        const again = guideFor(id, relevantAnswers(id, answers), on);
        // Many times quicker than what says where they differ.
        if (!isDeepStrictEqual(again, guide)) expect(again).toEqual(guide);
      }),
      { numRuns: process.env.CI ? 2000 : 250 },
    );
  });

  it('are asked at most five times, each once, and every question has words for itself and its options', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinceIds), anyAnswers, (id, answers) => {
        const asked = questionsFor(id, answers);
        expect(asked.length).toBeLessThanOrEqual(5);
        expect(new Set(asked).size).toBe(asked.length);
        const next = nextQuestion(id, answers);
        if (!next) return;
        expect(answers[next.id]).toBeUndefined();
        // Who applies is known to whoever asks, and both are shown where nobody has said it.
        expect(next.options.includes('unknown' as never)).toBe(next.id !== 'applicant');
      }),
    );
  });

  it('a province that takes single services on paper only is not asked for the account then', () => {
    expect(questionsFor('js', { whose: 'mine', what: 'service' })).not.toContain('account');
    expect(questionsFor('zj', { whose: 'mine', what: 'service' })).toContain('account');
  });
});

describe('who applies', () => {
  const gone = { whose: 'mine', what: 'subject', account: 'provider-gone' } as const;
  it.each<[string, CaseAnswers, boolean]>([
    ['somebody else’s filing', { whose: 'other' }, true],
    ['a false filing', { whose: 'other', conflict: 'identity' }, true],
    ['no provider left', gone, true],
    ['an empty filing, by form', { whose: 'mine', what: 'subject', account: 'lost', empty: 'yes' }, true],
    [
      'only the access of an empty filing',
      { whose: 'mine', what: 'access', account: 'lost', empty: 'yes' },
      false,
    ],
    ['a usable account', { whose: 'mine', what: 'subject', account: 'usable' }, false],
    ['an account to find again', { whose: 'mine', what: 'subject', account: 'lost', empty: 'no' }, false],
    ['a mini-program', { whose: 'mine', what: 'mini-program' }, false],
    ['not known whose', { whose: 'unknown' }, false],
  ])('%s: %j asks for it: %s', (_, answers, isAsked) => {
    expect(questionsFor('zj', answers).includes('applicant')).toBe(isAsked);
  });

  it('is asked for a single service where that goes by form only', () => {
    expect(questionsFor('js', { whose: 'mine', what: 'service' })).toEqual(['whose', 'what', 'applicant']);
  });

  it('an individual is not asked whether it is dissolved, and what was said of that counts no more', () => {
    expect(questionsFor('zj', { ...gone, applicant: 'unit' }).at(-1)).toBe('dissolved');
    expect(questionsFor('zj', { ...gone, applicant: 'individual' }).at(-1)).toBe('applicant');
    const left = { ...gone, applicant: 'individual', dissolved: 'yes' } as const;
    expect(relevantAnswers('zj', left)).toEqual({ ...gone, applicant: 'individual' });
  });

  it('is asked of a notebook of before that only says whether the unit is dissolved, and that still counts', () => {
    const before = { ...gone, dissolved: 'yes' } as const;
    expect(relevantAnswers('zj', before)).toEqual(before);
    expect(nextQuestion('zj', before)?.id).toBe('applicant');
  });

  it('changes no way, in any case of any province', () => {
    const changed = provinceIds.flatMap((id) =>
      [...everyCase(id, false)].filter(({ applicant, dissolved, ...rest }) => {
        const route = (answers: CaseAnswers) => JSON.stringify(routeFor(id, answers));
        return applicant && route({ ...rest, applicant }) !== route(rest);
      }),
    );
    expect(changed).toEqual([]);
  });
});

describe('which provider', () => {
  const at = (answers: CaseAnswers) => asksProvider(relevantAnswers('zj', { whose: 'mine', ...answers }));
  it.each<[string, CaseAnswers, boolean]>([
    ['a usable account', { what: 'subject', account: 'usable' }, true],
    ['a lost account', { what: 'subject', account: 'lost' }, true],
    ['a lost account, nothing empty', { what: 'subject', account: 'lost', empty: 'no' }, true],
    ['a lost account of an empty filing', { what: 'subject', account: 'lost', empty: 'yes' }, false],
    ['said already', { what: 'subject', account: 'usable', providerId: 'aliyun' }, false],
    ['another one than those listed', { what: 'subject', account: 'usable', providerId: null }, false],
    ['not known which', { what: 'subject', account: 'unknown' }, false],
    ['none left', { what: 'subject', account: 'provider-gone' }, false],
    ['a mini-program', { what: 'mini-program', platform: 'unknown' }, false],
    ['somebody else’s, whatever was said before', { whose: 'other', account: 'usable' }, false],
  ])('%s: %j is worth asking: %s', (_, answers, isAsked) => {
    expect(at(answers)).toBe(isAsked);
  });

  it('is named or said to be unknown wherever nothing more is asked', () => {
    for (const answers of completeCases('zj')) {
      if (answers.account === 'usable')
        expect([answers, answers.providerId === undefined]).toEqual([answers, false]);
    }
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
