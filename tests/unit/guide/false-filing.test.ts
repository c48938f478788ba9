/** Somebody filed with the person's identity: reported, never searched for like a filing of one's own. */
import { describe, expect, it } from 'vitest';
import { provinceOf, provinces } from '../../../data/directory';
import { readFiling } from '../../../lib/filing/filing';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import { fieldKey } from '../../../lib/form/model/fields';
import { newEntry, textOf } from '../../../lib/form/model/form-entry';
import { formFor } from '../../../lib/form/model/form-model';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { questionsFor } from '../../../lib/guide/case-questions';
import { type Guide, guideFor } from '../../../lib/guide/guide';
import type { GuideItem } from '../../../lib/guide/guide-item';
import { domainProofsForAll, paperCaseOf, papersFor } from '../../../lib/guide/papers';
import { withFiling } from '../../../lib/guide/with-filing';
import { tableDate } from '../../../scripts/routes-table';
import { en, zh } from '../../words';

const on = tableDate;
const identity: CaseAnswers = { whose: 'other', conflict: 'identity' };
const every = provinces.map(({ id }) => [id] as const);

const papersIn = ({ materials }: Guide): GuideItem[] =>
  materials ? [...materials.unit, ...materials.individual, ...materials.both] : [];

/** A line with what the sources say beyond it. */
const wordsOf = ({ text, facts, details }: GuideItem): string[] => [
  text ? zh(`guide.${text.key}`) : (facts[0]?.zh ?? ''),
  ...details.map((fact) => fact.zh),
];

/** All that a guide says, as far as it is read at once. */
function saidIn(guide: Guide): string {
  const { steps, special, asks, consequences, alternatives, sms, publicSecurity } = guide;
  return [steps, special, asks, consequences, alternatives, sms, publicSecurity, papersIn(guide)]
    .flat()
    .flatMap(wordsOf)
    .join('\n');
}

describe.each(every)('%s: a filing that was made in one’s own name', (id) => {
  const guide = guideFor(id, identity, on);
  const ids = guide.steps.map((step) => step.id);
  const paperNames = (answers: CaseAnswers) =>
    (['unit', 'individual'] as const).flatMap((applicant) =>
      papersFor(paperCaseOf(id, answers), applicant).papers.flatMap(({ name, need }) =>
        need === 'not' ? [] : [name.zh],
      ),
    );

  it('goes to the police, to the administration and to the provider, and then out by the form', () => {
    const wanted = ['find', 'report', 'form', 'ground', 'hand-in', 'check'];
    expect(ids).toEqual(wanted.map((one) => `paper-${one}`));
    const report = guide.steps.find((step) => step.id === 'paper-report');
    expect(report?.links[0]?.url).toContain('.gov.cn');
    expect(report && wordsOf(report)[0]).toMatch(/公安机关.*管局.*接入商.*举报虚假备案/);
    expect(guide.route).toEqual([id === 'js' ? 'province-email' : 'province-paper']);
  });

  it('is never looked for in old bills or an account', () => {
    expect(saidIn(guide)).not.toMatch(/账单|账号|原接入商|找回/);
    expect(questionsFor(id, identity)).toEqual(['whose', 'conflict', 'applicant']);
    expect(guide.alternatives).toEqual([]);
  });

  it('says what is not known of it once, and quotes the law with its day', () => {
    expect(guide.asks.filter((line) => line.id === 'unknown-false-filing')).toHaveLength(1);
    const laws = guide.consequences.map((line) => line.id).filter((one) => one.startsWith('law'));
    expect(laws).toEqual(['law-3', 'law-revised']);
  });

  it('rests on the subject, in guide and form alike, and proves no change or dissolution', () => {
    const ofSubject = paperNames({ whose: 'other', conflict: 'subject' });
    expect(paperNames(identity)).toEqual(ofSubject.filter((name) => !name.includes('变更或注销证明')));
    expect(casePrefill(id, identity)).toMatchObject({ own: false, ground: 'subject', target: 'subject' });
  });

  it.each([
    ['号', null],
    ['号', 'service'],
    ['号-1', null],
    ['号-1', 'service'],
    ['号-12', 'subject'],
    ['号-3A', null],
  ] as const)('by a number that ends in %s, where %s was to go: the whole subject', (end, what) => {
    const { prefix } = provinceOf(id);
    const subject = `${prefix}ICP备17055554号`;
    const filing = readFiling(id, `${prefix}ICP备17055554${end}`);
    const answers = { ...identity, ...(what && { what }) };
    const prefill = casePrefill(id, answers);
    const entry = newEntry(formFor(id, prefill.use), { ...prefill, filing, now: on });
    expect([textOf(entry, fieldKey.number), entry.target]).toEqual([subject, 'subject']);
    const named = withFiling(guideFor(id, answers, on), filing);
    const numbers = named.steps.flatMap(({ id: step, text }) =>
      text?.params && 'number' in text.params ? [[step, text.params.number]] : [],
    );
    // All that stands under it is looked up first.
    expect(numbers).toEqual([
      ['paper-find', subject],
      ['paper-check', subject],
    ]);
    expect(named.ways.flatMap((way) => way.steps)).toEqual(named.steps);
  });

  it('speaks of no number that is not known: none, several, another province’s', () => {
    const other = id === 'gd' ? '京' : '粤';
    for (const written of ['', `${other}ICP备17055554号-1`, '粤ICP备17055554号、京ICP备17055554号']) {
      expect(withFiling(guide, readFiling(id, written))).toBe(guide);
    }
  });

  it('says with one voice of the police’s receipt that nobody knows whether it is enclosed', () => {
    const told = [...guide.steps, ...guide.asks, ...papersIn(guide)].filter((line) =>
      wordsOf(line).join().includes('回执'),
    );
    expect(told.map((line) => [line.id, wordsOf(line).join().includes('要不要附')])).toEqual([
      ['paper-report', false],
      ['unknown-false-filing', true],
    ]);
    // To be kept, not enclosed.
    expect(
      told.flatMap(
        (line) =>
          wordsOf(line)
            .join()
            .match(/.{2}回执/) ?? [],
      ),
    ).toEqual(['留好回执', '报案回执']);
  });

  it('asks nothing that only somebody who filed could do, and tells no conflicts apart', () => {
    expect(saidIn(guide)).not.toMatch(
      /登录|短信会|回填|验证码|被攻击|一起注销.*公安|主体冲突还是域名冲突|冲突的备案号|对方备案号/,
    );
    expect([guide.sms, guide.publicSecurity.map((line) => line.id)]).toEqual([[], ['psb-1']]);
    // Only where the province wants it of everybody does it stand among the papers, and then what to ask stands, too.
    const isWanted = domainProofsForAll(provinceOf(id)).length > 0;
    expect(paperNames(identity).join().includes('域名')).toBe(isWanted);
    expect(guide.asks.some((line) => line.id === 'unknown-false-domain')).toBe(isWanted);
    expect(guide.steps.flatMap(wordsOf).join()).not.toContain('域名证书');
  });

  it('quotes the law as what to lean on, not as a fine', () => {
    const laws = guide.consequences.filter((line) => line.id.startsWith('law'));
    expect(laws.flatMap(wordsOf).join()).not.toContain('罚款');
    expect(laws.map(({ text }) => text?.key)).toEqual([
      'consequence.lawGround',
      'consequence.lawGroundRevised',
    ]);
  });
});

it.each(['whose', 'account', 'conflict'] as const)(
  'how to answer „%s“ tells what was never filed',
  (question) => {
    expect(zh(`guide.how.${question}`)).toContain('从没办过');
    expect(en(`guide.how.${question}`)).toContain('never filed');
  },
);
