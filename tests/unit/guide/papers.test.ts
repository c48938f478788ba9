import { describe, expect, it } from 'vitest';
import { forms, provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { type Applicant, type CasePaper, paperCaseOf, papersFor } from '../../../lib/guide/papers';

const statements = [...provinces.flatMap(({ materials }) => materials), ...forms.common.attachments];
const gone: CaseAnswers = { whose: 'mine', what: 'subject', account: 'provider-gone' };
const conflict = (ground: 'subject' | 'domain' | 'identity' | 'unknown'): CaseAnswers => ({
  whose: 'other',
  conflict: ground,
});

const papers = (id: ProvinceId, answers: CaseAnswers, applicant: Applicant = 'unit'): readonly CasePaper[] =>
  papersFor(paperCaseOf(id, answers), applicant).papers;

/** What is wanted, with `?` what only a change calls for. */
const wanted = (id: ProvinceId, answers: CaseAnswers, applicant: Applicant = 'unit'): string[] =>
  papers(id, answers, applicant).flatMap(({ name, need }) =>
    need === 'not' ? [] : [need === 'if' ? `${name.zh}?` : name.zh],
  );

describe('what the sources state of papers', () => {
  it('is all there: every statement with its words, its source and its papers', () => {
    expect(statements).toHaveLength(35);
    expect(statements.flatMap(({ papers: named }) => named)).toHaveLength(48);
    for (const { zh, source, asOf, papers: named } of statements) {
      expect([zh, source.length > 0, asOf !== '', named.length > 0]).toEqual([zh, true, true, true]);
    }
  });

  it('names papers, not what explains them', () => {
    const names = statements.flatMap(({ papers: named }) => named.map(({ zh }) => zh));
    expect(names.filter((name) => /[；。：]|不用|另?附|时$/.test(name))).toEqual([]);
  });

  it('is shown in its own words beside its papers where it says more', () => {
    const words = (id: ProvinceId, answers: CaseAnswers, applicant?: Applicant) =>
      papers(id, answers, applicant).flatMap(({ explained }) => explained.map(({ zh }) => zh));
    expect(words('ha', conflict('domain'))).toEqual([
      '域名证书（盖注册商章）；域名已到期或已被他人注册的不用附，在注销原因里写明。',
      '单位证件已变更或注销的，附发证机关的变更或注销证明。',
    ]);
    expect(words('bj', gone, 'individual')).toEqual(['申请表，个人不用盖章。']);
    // While the ground is open, the words tell which one calls for what; once it is settled, the names do.
    expect(words('hb', conflict('unknown'))).toHaveLength(2);
    expect(words('hb', conflict('domain'))).toEqual([]);
    expect(words('sd', gone)).toEqual([expect.stringContaining('没有固定模板')]);
  });
});

describe('the papers of a case', () => {
  it('somebody else’s filing in Shanghai: the proof of the ground that is chosen, and of no other', () => {
    const always = ['盖红章的申请表原件', '主办单位有效证件复印件'];
    expect(wanted('sh', conflict('subject'))).toEqual([...always, '登记机关的变更证明?']);
    expect(wanted('sh', conflict('domain'))).toEqual([...always, '域名证书', '域名持有人的证件']);
    expect(wanted('sh', conflict('unknown'))).toEqual([
      ...always,
      '登记机关的变更证明?',
      '域名证书',
      '域名持有人的证件',
    ]);
  });

  it('what a province is doubtfully said to want is no paper; the ground is proved as several provinces say', () => {
    expect(wanted('gd', conflict('domain'))).toEqual([
      '加盖公章的申请表',
      '盖章的有效证件复印件',
      '域名证书',
    ]);
    const proof = papers('gd', conflict('domain')).find(({ name }) => name.zh === '域名证书');
    expect(proof?.statements).toEqual([forms.common.attachments[1]]);
    expect(wanted('gd', conflict('subject'))).toEqual(['加盖公章的申请表', '盖章的有效证件复印件']);
  });

  it('a dissolved unit proves its end, whatever the province says of changed names', () => {
    const dissolved: CaseAnswers = { ...gone, dissolved: 'yes' };
    expect(wanted('sh', dissolved)).toEqual([
      '盖红章的申请表原件',
      '主办单位有效证件复印件',
      '登记机关的变更证明?',
      '发证机关的变更或注销证明',
    ]);
    expect(wanted('ha', dissolved).filter((name) => name.includes('注销证明'))).toEqual([
      '发证机关的变更或注销证明',
    ]);
    expect(wanted('sd', dissolved)).toEqual([
      '加盖公章的主体证件复印件',
      '注销申请书',
      '域名证书',
      '发证机关的变更或注销证明',
    ]);
    expect(wanted('zj', dissolved, 'individual')).toEqual(['申请表', '申请人的有效证件（营业执照或身份证）']);
  });

  const change = '发证机关的变更或注销证明';
  it.each([
    ['impersonated', conflict('identity'), false],
    ['revoked', { ...gone, dissolved: 'revoked' }, false],
    ['not dissolved', { ...gone, dissolved: 'no' }, true],
    ['known by the same name', conflict('subject'), true],
  ] as const)('a unit that is %s: whether a change may have to be proved', (_, answers, mayBe) => {
    for (const id of ['js', 'xz', 'ha'] as const) {
      expect([id, wanted(id, answers).includes(`${change}?`)]).toEqual([id, mayBe]);
      expect([id, wanted(id, answers).includes(change)]).toEqual([id, false]);
    }
  });

  it('a paper that several statements name stands once and rests on those that call for it', () => {
    const [form] = papers('hb', conflict('unknown'));
    expect(form).toMatchObject({ name: { zh: '申请表', en: 'The form' }, id: 'material-both-1' });
    expect(form?.otherIds).toEqual(['material-both-2']);
    expect(form?.statements).toHaveLength(2);
    const [ofSubject] = papers('hb', conflict('subject'));
    expect(ofSubject).toMatchObject({ id: 'material-both-2', otherIds: ['material-both-1'] });
    expect(ofSubject?.statements).toHaveLength(1);
  });

  it('units seal and individuals sign where a mark is wanted; no source says how many copies', () => {
    const marks = (applicant: Applicant) =>
      papers('hb', conflict('subject'), applicant).map(({ mark }) => mark);
    expect(marks('unit')).toEqual(['seal', 'none', 'none', 'none']);
    expect(marks('individual')).toEqual(['sign', 'none', 'none', 'none']);
    expect(papers('hb', conflict('subject')).every(({ copies }) => copies === null)).toBe(true);
  });

  it('keep the ids that notebooks remember; further papers of a statement are numbered after them', () => {
    const ids = (id: ProvinceId, answers: CaseAnswers) => papers(id, answers).map((paper) => paper.id);
    expect(ids('ha', conflict('domain'))).toEqual([
      'material-both-1',
      'material-unit-2',
      'material-unit-3',
      'material-unit-3-2',
      'material-both-5',
      'material-unit-6',
    ]);
    expect(ids('tj', gone)).toEqual([
      'material-generic-1',
      'material-generic-1-2',
      'material-generic-2-2',
      'material-generic-2-3',
      'material-generic-3',
    ]);
    expect(ids('tj', { ...gone, dissolved: 'yes' }).at(-1)).toBe('material-dissolved');
  });
});
