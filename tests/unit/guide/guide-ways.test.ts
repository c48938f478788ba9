import { describe, expect, it } from 'vitest';
import { national, providers } from '../../../data/directory';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { guideFor } from '../../../lib/guide/guide';
import { tableDate } from '../../../scripts/routes-table';

const on = tableDate;

describe('ways', () => {
  const mine = { whose: 'mine', what: 'subject' } as const;

  it('leaving a provider begins with the other one, asks for no SMS, and how long it takes is no step', () => {
    const leave = { whose: 'mine', what: 'access', account: 'usable' } as const;
    const ids = (providerId: string) =>
      guideFor('zj', { ...leave, providerId }, on).steps.map(({ id }) => id);
    expect(ids('ucloud')).toEqual([
      'online-access-first',
      'online-ucloud-1',
      'online-choose',
      'online-ucloud-3',
      'online-sms',
      'online-check',
    ]);
  });

  it('an account that is found again leads to the order, not to the form', () => {
    const links = (answers: CaseAnswers) =>
      guideFor('zj', answers, on).ways.map(({ way, link }) => [way, link]);
    expect(links({ ...mine, account: 'lost', empty: 'no' })).toEqual([
      ['recover-account', 'first'],
      ['provider-online', 'after'],
      ['province-paper', 'else'],
    ]);
    expect(links({ ...mine, account: 'provider-gone' })).toEqual([
      ['province-paper', 'first'],
      ['reuse', 'instead'],
    ]);
  });

  it('each says what it rests on', () => {
    const bases = (answers: CaseAnswers) =>
      guideFor('gd', answers, on).ways.map(({ basis }) => basis[0]?.zh.slice(0, 4));
    expect(bases({ ...mine, account: 'usable' })).toEqual(['自己的备']);
    expect(bases({ ...mine, account: 'provider-gone' })).toEqual(['空壳主体']);
    expect(bases({ whose: 'other' })).toEqual(['别人的备']);
    expect(bases({ whose: 'mine', what: 'mini-program' })).toEqual(['小程序：']);
  });

  it('duty and fine name their article and its day', () => {
    const law = guideFor('gd', {}, on).consequences.filter(({ text }) => text?.key === 'consequence.law');
    expect(law.map(({ text }) => [text?.params?.article, text?.params?.date])).toEqual([
      ['《非经营性互联网信息服务备案管理办法》第十五条', '2005-02-08'],
      ['《非经营性互联网信息服务备案管理办法》第二十六条', '2005-02-08'],
    ]);
  });

  it('wherever an article of the old text is quoted, that it was revised is said with it', () => {
    const revised = national.law.find(({ revision, url }) => revision && url);
    for (const what of ['subject', 'access', 'mini-program', 'domain'] as const) {
      const { consequences } = guideFor('gd', { whose: 'mine', what }, on);
      const ids = consequences.map(({ id }) => id);
      expect(ids.includes('law-revised')).toBe(ids.includes('law-1'));
      const line = consequences.find(({ id }) => id === 'law-revised');
      if (line) expect([line.facts[0], line.links[0]?.url]).toEqual([revised, revised?.url]);
    }
    const { basis } = guideFor('gd', { ...mine, account: 'usable' }, on).ways[0] ?? { basis: [] };
    expect(basis).toContain(revised);
  });

  it('a mini-program hears nothing of servers, domains and access providers', () => {
    const guide = guideFor('bj', { whose: 'mine', what: 'mini-program' }, on);
    const said = [...guide.consequences, ...guide.alternatives, ...guide.special, ...guide.scope]
      .flatMap(({ facts }) => facts.map(({ zh }) => zh))
      .join();
    expect(said).not.toMatch(/域名|服务器|空壳网站/);
  });
});

describe('providers', () => {
  it('say how to choose below our words, in its place, and not a second time', () => {
    const ids = (providerId: string) =>
      guideFor('zj', { whose: 'mine', what: 'subject', account: 'usable', providerId }, on).steps.map(
        ({ id }) => id,
      );
    expect(ids('aliyun').slice(0, 4)).toEqual([
      'online-aliyun-1',
      'online-aliyun-2',
      'online-choose',
      'online-aliyun-4',
    ]);
    // There the order is another one than choosing what is to go.
    expect(ids('azure')).not.toContain('online-choose');
    expect(ids('west')).toContain('online-choose');
  });

  it('show at the login the help pages of the order alone, and what holds elsewhere nowhere', () => {
    const guide = guideFor(
      'zj',
      { whose: 'mine', what: 'access', account: 'usable', providerId: 'tencent' },
      on,
    );
    expect(guide.steps[1]?.links.map(({ label }) => ('zh' in label ? label.zh : label.key))).toEqual([
      'link.console',
      '批量取消接入',
      '注销备案常见问题',
    ]);
    const phone = (providerId: string) =>
      guideFor(
        'zj',
        { whose: 'mine', what: 'subject', account: 'usable', providerId, phoneChanged: 'yes' },
        on,
      ).steps[1];
    expect(phone('tencent')?.id).toBe('online-phone');
    expect(phone('tencent')?.details).toHaveLength(1);
    expect(phone('huawei')?.details).toEqual([]);
  });

  it.each(providers.map(({ id, kind }) => [id, kind]))(
    '%s has its entry, steps and limits in the guide',
    (id, kind) => {
      const guideOf = (what: 'subject' | 'service') => {
        const answers: CaseAnswers =
          kind === 'access'
            ? { whose: 'mine', what, account: 'usable', providerId: id }
            : { whose: 'mine', what: 'mini-program', platform: 'known', providerId: id };
        return guideFor('zj', answers, on);
      };
      const guide = guideOf('subject');
      const provider = providers.find((one) => one.id === id);
      expect(guide.provider?.links.length).toBeGreaterThan(0);
      expect(guide.provider?.limits).toHaveLength(
        (provider?.limits.length ?? -1) + (provider?.phone ? 1 : 0),
      );
      const other = guideOf('service');
      const steps = [...guide.steps, ...guide.timing, ...other.steps, ...other.timing];
      const said = steps.flatMap(({ facts }) => facts.map((fact) => fact.zh));
      for (const step of provider?.steps ?? []) expect(said).toContain(step.zh);
      if (provider?.steps.length === 0) {
        expect(guide.providerAsks.map((item) => item.id)).toContain('unknown-provider');
      }
      expect(guide.provider?.links.map(({ url }) => url)).not.toContain(
        provider?.docs.find(({ state }) => state === 'inferred')?.url ?? 'nothing inferred',
      );
    },
  );
});
