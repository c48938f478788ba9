/** Somebody filed with the person's identity: reported, never searched for like a filing of one's own. */
import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { questionsFor } from '../../../lib/guide/case-questions';
import { type Guide, guideFor } from '../../../lib/guide/guide';
import type { GuideItem } from '../../../lib/guide/guide-item';
import { tableDate } from '../../../scripts/routes-table';
import { en, zh } from '../../words';
import { everyCase } from './case-tree';

const on = tableDate;
const identity: CaseAnswers = { whose: 'other', conflict: 'identity' };
const every = provinces.map(({ id }) => [id] as const);

/** All that a guide says, as far as it is read at once. */
function saidIn(guide: Guide): string {
  const { steps, special, unknowns, consequences, alternatives, sms, materials } = guide;
  const papers = materials ? [...materials.unit, ...materials.individual, ...materials.both] : [];
  const words = ({ text, facts, details }: GuideItem): string[] => [
    text ? zh(`guide.${text.key}`) : (facts[0]?.zh ?? ''),
    ...details.map((fact) => fact.zh),
  ];
  return [steps, special, unknowns, consequences, alternatives, sms, papers].flat().flatMap(words).join('\n');
}

describe.each(every)('%s: a filing that was made in one’s own name', (id) => {
  const guide = guideFor(id, identity, on);
  const ids = guide.steps.map((step) => step.id);

  it('goes to the police, to the administration and to the provider, and then out by the form', () => {
    const wanted = ['paper-find', 'paper-police', 'paper-report', 'paper-ground', 'paper-form'];
    expect(ids.filter((one) => wanted.includes(one))).toEqual(wanted);
    expect(guide.steps.find((step) => step.id === 'paper-report')?.links[0]?.url).toContain('.gov.cn');
    expect(guide.route).toEqual([id === 'js' ? 'province-email' : 'province-paper']);
  });

  it('is never looked for in old bills or an account', () => {
    expect(saidIn(guide)).not.toMatch(/账单|账号|原接入商|找回/);
    expect(questionsFor(id, identity)).toEqual(['whose', 'conflict']);
    expect(guide.alternatives).toEqual([]);
  });

  it('says what is not known of it once, and quotes the law with its day', () => {
    expect(guide.unknowns.filter((line) => line.id === 'unknown-false-filing')).toHaveLength(1);
    const laws = guide.consequences.map((line) => line.id).filter((one) => one.startsWith('law'));
    expect(laws).toEqual(['law-3', 'law-revised']);
  });

  it('rests on the subject, in guide and form alike', () => {
    const papers = (answers: CaseAnswers) => {
      const { materials } = guideFor(id, answers, on);
      return (
        materials && [materials.unit, materials.individual, materials.both].flat().map((line) => line.id)
      );
    };
    expect(papers(identity)).toEqual(papers({ whose: 'other', conflict: 'subject' }));
    expect(casePrefill(id, identity)).toMatchObject({ own: false, ground: 'subject' });
  });

  it('is told of wherever else bills or an account are looked for, and beside other conflicts', () => {
    for (const answers of everyCase(id, false)) {
      const { special, route, steps } = guideFor(id, answers, on);
      const searches = route.includes('find-provider') || route.includes('recover-account');
      const hints = special.map((line) => line.id);
      expect([answers, hints.includes('special-not-mine')]).toEqual([answers, searches]);
      const isOther = answers.whose === 'other' && answers.conflict !== 'identity';
      expect([answers, hints.includes('special-false-filing')]).toEqual([answers, isOther]);
      const isIdentity = answers.conflict === 'identity';
      expect([answers, steps.some((step) => step.id === 'paper-police')]).toEqual([answers, isIdentity]);
    }
  });
});

it.each(['whose', 'account', 'conflict'] as const)(
  'how to answer „%s“ tells what was never filed',
  (question) => {
    expect(zh(`guide.how.${question}`)).toContain('从没办过');
    expect(en(`guide.how.${question}`)).toContain('never filed');
  },
);
