import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providers } from '../../../data/directory';
import { provinceIds } from '../../../data/schema';
import { readNumber } from '../../../lib/filing/filing';
import { type CaseAnswers, questionOptions } from '../../../lib/guide/case-answers';
import { nextQuestion, questionsFor, relevantAnswers } from '../../../lib/guide/case-questions';
import { routeFor } from '../../../lib/guide/case-route';
import { guideFor } from '../../../lib/guide/guide';
import { answersWithNumber } from '../../../lib/guide/number-answers';
import { tableDate } from '../../../scripts/routes-table';
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
