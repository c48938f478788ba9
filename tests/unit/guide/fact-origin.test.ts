/** What one provider says is not said of all. That nothing of it stands unmarked anywhere, `contradictions.ts` holds against every case. */
import { describe, expect, it } from 'vitest';
import { national, providers, provinces } from '../../../data/directory';
import type { Fact } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { questionOf } from '../../../lib/guide/case-questions';
import { onlyProviderOf, ownFirst } from '../../../lib/guide/fact-origin';
import { type Guide, guideFor } from '../../../lib/guide/guide';
import { tableDate } from '../../../scripts/routes-table';
import { tellerOf } from './tellers';

const on = tableDate;
const fact = (...source: string[]): Fact => ({ zh: 'x', en: 'x', source, asOf: '2026', confidence: 'high' });
const huawei = 'github.com/huaweicloud/huaweicloud-skills: a.md @c54c1bc (2026-07-02)';
const ucloud = 'github.com/UCloudDoc-Team/beian1: a.md @af00572 (2022-09-29)';

describe('who says it', () => {
  it.each([
    ['one page of one provider', fact(huawei), 'huawei'],
    ['two pages of one', fact(huawei, 'https://support.huaweicloud.com/icp_faq/icp_05_0829.html'), 'huawei'],
    ['a copy of its documentation', fact('github.com/FinaLone/qcloud-documents: a.md @d008aca'), 'tencent'],
    ['two providers', fact(huawei, ucloud), undefined],
    ['a provider and a page of an administration', fact(huawei, 'https://gdca.miit.gov.cn/a'), undefined],
    ['a re-post', fact('https://xyjjwl.com/445.html'), undefined],
    ['law, out of a provider’s copy', { ...fact(ucloud), article: '第八条' }, undefined],
    ['words that name their provider', { ...fact(huawei, ucloud), provider: 'ucloud' }, 'ucloud'],
  ])('%s', (_, said, id) => {
    expect(onlyProviderOf(said)?.id).toBe(id);
    expect(tellerOf(said)?.id).toBe(id);
  });

  it('is told of every statement alike by two ways', () => {
    const all = [
      ...[national.actions, national.routes, national.sms, national.after, national.special].flat(),
      ...[national.publicSecurity.facts, national.law, national.formSearch].flat(),
      ...provinces.flatMap(({ notes, scope, submission, materials, timing }) =>
        [notes, scope, submission, materials, timing].flat(),
      ),
    ] as Fact[];
    const told = all.map((one) => [one.zh, onlyProviderOf(one)?.id]);
    expect(told).toEqual(all.map((one) => [one.zh, tellerOf(one)?.id]));
    expect(new Set(told.map(([, id]) => id)).size).toBeGreaterThan(5);
  });
});

const linesOf = ({ steps, sms, special, alternatives, consequences, after }: Guide) =>
  [steps, sms, special, alternatives, consequences, after].flat();
const order = (providerId?: string): CaseAnswers => ({
  whose: 'mine',
  what: 'subject',
  account: 'usable',
  ...(providerId && { providerId }),
});

describe('what one provider says', () => {
  it('bears its name until it is chosen, and again at another', () => {
    const marks = (providerId?: string) =>
      new Set(linesOf(guideFor('gz', order(providerId), on)).map(({ onlyOf }) => onlyOf?.zh));
    expect(marks()).toContain('腾讯云');
    expect(marks('tencent')).not.toContain('腾讯云');
    expect(marks('tencent')).toContain('UCloud 优刻得');
    expect(marks('ucloud')).toContain('腾讯云');
    expect(marks('ucloud')).not.toContain('UCloud 优刻得');
  });

  it('comes first where it is the one chosen', () => {
    const resend = (providerId?: string) =>
      guideFor('gz', order(providerId), on)
        .sms.filter(({ id }) => id.startsWith('sms-resend'))
        .map(({ facts: [said] }) => said && tellerOf(said)?.id);
    expect(resend()).toEqual(['ucloud', 'tencent']);
    expect(resend('tencent')).toEqual(['tencent', 'ucloud']);
    const [one, other] = [fact(huawei), fact(ucloud)];
    const chosen = providers.find(({ id }) => id === 'ucloud') ?? null;
    expect(ownFirst([one, other], chosen)).toEqual([other, one]);
    expect(ownFirst([one, other], null)).toEqual([one, other]);
  });

  it('of its own screens stands at no other', () => {
    const own = [...national.sms, ...national.special].filter(({ provider }) => provider);
    expect(own.map(({ provider }) => provider).sort()).toEqual(['tencent', 'ucloud', 'weixin']);
    for (const { id, kind } of providers) {
      const answers: CaseAnswers =
        kind === 'access'
          ? { ...order(id), phoneChanged: 'yes' }
          : { whose: 'mine', what: 'mini-program', platform: 'known', providerId: id, phoneChanged: 'yes' };
      const shown = linesOf(guideFor('bj', answers, on)).flatMap(({ facts }) => facts);
      expect([id, own.filter((said) => shown.includes(said)).map(({ provider }) => provider)]).toEqual([
        id,
        own.filter(({ provider }) => provider === id).map(({ provider }) => provider),
      ]);
    }
  });
});

describe('an individual’s filing cannot become an organisation’s', () => {
  const rule = (answers: CaseAnswers) =>
    provinces.map(({ id }) => {
      const line = guideFor(id, answers, on).alternatives.find(
        (one) => one.id === 'alternative-individual-1',
      );
      return [id, line && [line.onlyOf?.zh, line.sure]] as const;
    });

  it.each([[{ whose: 'mine' }], [{}], [order()], [order('tencent')]] as const)(
    'with %j stands only where the province is not known to allow it; elsewhere by Huawei Cloud’s word alone',
    (answers) => {
      const with_ = rule(answers).filter(([, line]) => line);
      expect(with_.map(([id]) => id)).toEqual([
        'bj',
        'nm',
        'fj',
        'jx',
        'hb',
        'hi',
        'gz',
        'xz',
        'sn',
        'qh',
        'nx',
      ]);
      expect(new Set(with_.map(([, line]) => line?.[0]))).toEqual(new Set(['华为云']));
      // Where the province itself says nothing of it, it is to be asked.
      expect(with_.filter(([, line]) => !line?.[1]).map(([id]) => id)).toEqual(['xz', 'qh', 'nx']);
    },
  );

  it('agrees with what the provinces say: where one allows it, that stands there instead', () => {
    for (const { id, notes } of provinces) {
      const said = notes.filter(({ individualToUnit }) => individualToUnit !== undefined);
      expect([id, said.length <= 1, said.every(({ topic }) => topic === 'change-subject')]).toEqual([
        id,
        true,
        true,
      ]);
      const shown = guideFor(id, { whose: 'mine' }, on).alternatives.flatMap(({ facts }) => facts);
      expect(said.filter((note) => !shown.includes(note))).toEqual([]);
    }
    for (const id of ['cq', 'sc', 'yn', 'gs', 'xj', 'gx']) {
      const { notes } = provinces.find((one) => one.id === id) ?? { notes: [] };
      expect([id, notes.some(({ individualToUnit }) => individualToUnit)]).toEqual([id, true]);
    }
  });
});

describe('platforms of mini-programs', () => {
  const platforms = providers.filter(({ kind }) => kind === 'mini-program');

  it('are offered all, Douyin among them', () => {
    expect(platforms.map(({ id }) => id)).toEqual(['weixin', 'alipay', 'douyin']);
    expect(questionOf('platform').providers.map(({ id }) => id)).toEqual(platforms.map(({ id }) => id));
  });

  it.each(platforms.map(({ id }) => [id]))('%s: the way leads to its own page, in every province', (id) => {
    const answers: CaseAnswers = { whose: 'mine', what: 'mini-program', platform: 'known', providerId: id };
    const pages = platforms.find((one) => one.id === id)?.docs.map(({ url }) => url) ?? [];
    for (const { id: provinceId } of provinces) {
      const { steps, provider, providerAsks } = guideFor(provinceId, answers, on);
      const links = [...steps, ...providerAsks].flatMap((line) => line.links.map(({ url }) => url));
      expect([provinceId, pages.some((url) => links.includes(url))]).toEqual([provinceId, true]);
      expect(provider?.provider.id).toBe(id);
    }
  });
});
