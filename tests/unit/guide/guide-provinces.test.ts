import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { reusable, routeFor } from '../../../lib/guide/case-route';
import { type Guide, guideFor } from '../../../lib/guide/guide';
import { formState } from '../../../lib/guide/guide-form';
import type { GuideItem } from '../../../lib/guide/guide-item';
import { tableDate } from '../../../scripts/routes-table';

const on = tableDate;

const providerGone = { whose: 'mine', account: 'provider-gone' } as const;

const others = { whose: 'other' } as const;

const ofProvince = (id: string) => provinces.find((province) => province.id === id);

describe('what the facts say of single provinces', () => {
  it('Jiangsu: websites by e-mail, subjects online', () => {
    expect(routeFor('js', { whose: 'mine', what: 'service' })).toEqual(['province-email']);
    expect(routeFor('js', { whose: 'mine', what: 'subject', account: 'usable' })).toEqual([
      'provider-online',
    ]);
    const guide = guideFor('js', { whose: 'mine', what: 'service' }, on);
    expect(guide.handIn.map(({ kind, value }) => [kind, value])).toEqual([['email', null]]);
    expect(guide.asks.map(({ id }) => id)).toContain('unknown-address');
  });

  it('Guangdong: own filings are sent to the provider, so that is asked first; not for somebody else’s', () => {
    const own = guideFor('gd', providerGone, on);
    expect(own.steps.slice(0, 3).map(({ id }) => id)).toEqual(['paper-find', 'paper-ask', 'paper-form']);
    const asked = own.asks.find(({ id }) => id === 'unknown-own');
    expect(asked?.facts[0]?.zh).toContain('原则上不受理注销自己的备案');
    expect(guideFor('gd', others, on).asks.map(({ id }) => id)).not.toContain('unknown-own');
    expect(own.form?.layout).toBe('gd-2020');
  });

  it('Henan: empty filings are taken, others go to the provider', () => {
    const lost = { whose: 'mine', what: 'subject', account: 'lost' } as const;
    const asked = (answers: CaseAnswers) => {
      const { asks, steps } = guideFor('ha', answers, on);
      return [asks.some(({ id }) => id === 'unknown-own'), steps.some(({ id }) => id === 'paper-ask')];
    };
    expect(asked({ ...lost, empty: 'no' })).toEqual([true, true]);
    expect(asked({ ...lost, empty: 'yes' })[0]).toBe(false);
  });

  it('Shandong: the letter only for empty subjects, the post address always with a mark', () => {
    expect(guideFor('sd', others, on).form?.best?.kind).toBe('mirror');
    const emptyGuide = guideFor('sd', providerGone, on);
    expect(emptyGuide.form?.layout).toBe('sd-letter-2020');
    expect(emptyGuide.handIn.map(({ kind, sure, old }) => [kind, sure, old])).toEqual([
      ['post', false, true],
      ['post', false, true],
      ['phone', false, true],
    ]);
    expect(emptyGuide.handIn[0]?.value).toContain('一楼备案办公室');
  });

  it('Shandong: an empty subject takes the letter and its papers alone, an empty website the form', () => {
    const emptyGuide = guideFor('sd', providerGone, on);
    const papers = (guide: Guide) =>
      guide.materials &&
      [...guide.materials.unit, ...guide.materials.individual, ...guide.materials.both]
        .map(({ facts }) => facts[0]?.zh)
        .join();
    expect(papers(emptyGuide)).toContain('没有固定模板');
    expect(papers(emptyGuide)).not.toContain('申请表');
    const keys = emptyGuide.steps.map(({ text }) => text?.key);
    expect(keys).toContain('step.formLetter');
    expect(keys).not.toContain('step.formLayout');
    const website = guideFor('sd', { ...providerGone, what: 'service' }, on);
    expect(website.form?.best?.kind).toBe('mirror');
    expect(papers(website)).not.toContain('没有固定模板');
    // The room for letters on empty subjects is nobody else's.
    expect(website.handIn.map(({ value }) => value)).not.toContainEqual(
      expect.stringContaining('一楼备案办公室'),
    );
    expect(website.handIn.map(({ value }) => value)).toContainEqual(expect.stringContaining('203室'));
  });

  it('Hubei and Henan: only the papers of the ground, and the proof of a dissolved unit once', () => {
    const both = (conflict: 'subject' | 'domain') =>
      guideFor('hb', { whose: 'other', conflict }, on).materials?.both.map(({ facts }) => facts[0]?.zh);
    expect(both('subject')).toEqual(Array(2).fill(expect.stringContaining('主体冲突')));
    expect(both('domain')).toEqual(Array(3).fill(expect.stringContaining('域名冲突')));
    const gone = {
      whose: 'mine',
      what: 'subject',
      account: 'provider-gone',
      applicant: 'unit',
      dissolved: 'yes',
    } as const;
    const proofs = (id: 'ha' | 'zj') =>
      guideFor(id, gone, on).materials?.both.filter(({ facts }) => facts[0]?.zh.includes('注销证明'));
    expect(proofs('ha')).toHaveLength(1);
    expect(proofs('zj')).toHaveLength(1);
    expect(guideFor('zj', gone, on).asks.map(({ id }) => id)).toContain('unknown-dissolved');
  });

  it('Jiangsu: what was not seen to go by e-mail is asked about first', () => {
    const asked = (answers: CaseAnswers) => {
      const { asks, steps } = guideFor('js', answers, on);
      const ids = steps.map(({ id }) => id);
      expect(ids.indexOf('paper-ask')).toBeLessThan(ids.indexOf('paper-form'));
      return asks.some(({ id }) => id === 'unknown-email-scope');
    };
    expect(asked(providerGone)).toBe(true);
    expect(asked({ whose: 'other' })).toBe(true);
    expect(asked({ whose: 'mine', what: 'service' })).toBe(false);
  });

  it('somebody else’s filing: the page says which numbers its form is for', () => {
    const find = guideFor('sd', { whose: 'other' }, on).steps.find(({ id }) => id === 'paper-find');
    expect(find?.text).toEqual({ key: 'step.findOther', params: { prefix: '鲁' } });
  });

  it.each([
    ['hl', 'official'],
    ['ha', 'official-old'],
    ['gd', 'text'],
    ['hb', 'text-part'],
    ['nx', 'mirror'],
    ['tj', null],
    ['zj', 'official-old'],
    ['gx', 'official-old'],
  ] as const)('the form of %s is called %s', (id, state) => {
    const { form } = guideFor(id, {}, on);
    expect(form && formState(form)).toBe(state);
  });

  it('Sichuan and Hunan: the account and the Fridays are history, never a step', () => {
    for (const [id, word] of [
      ['sc', '注册账户'],
      ['hn', '周五'],
    ] as const) {
      const guide = guideFor(id, {}, on);
      const said = (items: readonly GuideItem[]) =>
        items.flatMap(({ facts }) => facts.map((fact) => fact.zh)).join();
      expect(said(guide.outdated)).toContain(word);
      expect(guide.outdated.every(({ sure }) => !sure)).toBe(true);
    }
    const timing = guideFor('hn', {}, on).timing.flatMap(({ facts }) => facts.map(({ zh }) => zh));
    expect(timing.join()).not.toContain('周五');
  });

  it('Hunan: what contradicts itself about re-use is not offered as a way', () => {
    expect(reusable(ofProvince('hn') as NonNullable<ReturnType<typeof ofProvince>>)).toBe('disputed');
    expect(routeFor('hn', providerGone)).toEqual(['province-paper']);
    expect(routeFor('zj', providerGone)).toEqual(['province-paper', 'reuse']);
  });
});
