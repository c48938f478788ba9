/** A revoked licence (吊销) ends no organisation, a dissolution (注销) does. */
import { describe, expect, it } from 'vitest';
import { national, provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { guideFor } from '../../../lib/guide/guide';
import { paperCaseOf, papersFor } from '../../../lib/guide/papers';
import { tableDate } from '../../../scripts/routes-table';

const on = tableDate;
const states = ['yes', 'revoked', 'no', 'unknown'] as const;
type State = (typeof states)[number];

const gone = (dissolved: State): CaseAnswers => ({
  whose: 'mine',
  what: 'subject',
  account: 'provider-gone',
  applicant: 'unit',
  dissolved,
});

const proof = (id: ProvinceId, state: State) =>
  papersFor(paperCaseOf(id, gone(state)), 'unit')
    .papers.filter(({ name }) => name.zh.includes('注销证明'))
    .map(({ need }) => need);

describe.each(provinces.map(({ id }) => [id] as const))('%s', (id) => {
  const lines = (state: State) => {
    const { asks, special, alternatives, route } = guideFor(id, gone(state), on);
    const has = (items: readonly { id: string }[], wanted: string) =>
      items.some((line) => line.id === wanted);
    return {
      'who signs for one that is gone': has(asks, 'unknown-dissolved'),
      'what proves a revocation': has(asks, 'unknown-revoked'),
      'that one is not the other': has(special, 'special-revoked-1'),
      'its proof in Henan': has(special, 'special-dissolved-1'),
      'keeps the filing': alternatives.length > 0,
      'runs another site': route.includes('reuse') || has(alternatives, 'alternative-reuse'),
    };
  };
  const runs = national.emptySubjectReusable.includes(id) || id === 'hn';

  it.each([
    ['yes', [true, false, false, true, false, false]],
    ['revoked', [false, true, false, false, false, false]],
    ['no', [false, false, false, false, true, runs]],
    ['unknown', [false, false, true, true, true, runs]],
  ] as const)('%s', (state, expected) => {
    expect(Object.entries(lines(state))).toEqual(
      Object.keys(lines(state)).map((name, index) => [name, expected[index]]),
    );
  });

  it('wants the proof of dissolution from who is dissolved, from nobody else', () => {
    expect(proof(id, 'yes')).toContain('wanted');
    // A unit that is revoked cannot get one, so it is not even named.
    expect(proof(id, 'revoked').filter((need) => need !== 'not')).toEqual([]);
    for (const state of ['revoked', 'no', 'unknown'] as const) {
      expect([state, proof(id, state).includes('wanted')]).toEqual([state, false]);
    }
    expect(states.filter((state) => casePrefill(id, gone(state)).dissolved)).toEqual(['yes']);
  });
});

it.each(provinces.map(({ id }) => [id] as const))('%s: an individual is no unit that could end', (id) => {
  for (const dissolved of states) {
    const { special, asks, answers } = guideFor(id, { ...gone(dissolved), applicant: 'individual' }, on);
    const ids = [...special, ...asks].map((line) => line.id);
    expect([answers.dissolved, ids.filter((one) => /dissolved|revoked/.test(one))]).toEqual([undefined, []]);
  }
});

it('the difference rests on a source', () => {
  const asked = guideFor('gd', gone('revoked'), on).asks.find(({ id }) => id === 'unknown-revoked');
  expect(asked?.facts[0]).toMatchObject({ topic: 'revoked', confidence: 'high' });
});
