import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beianHosts, livingHosts } from '../../../lib/host/beian-hosts';
import { findHost } from '../../../lib/host/find-host';
import { repairLink } from '../../../lib/repair/repair-link';
import { buildRescueRules } from '../../../lib/repair/rescue-rules';

const rules = buildRescueRules();

describe('the rescue rules', () => {
  it('have ids of their own and touch page loads by GET only', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { condition } of rules) {
      expect(condition.resourceTypes).toEqual(['main_frame']);
      expect(condition.requestMethods).toEqual(['get']);
    }
  });

  it('name only hosts that the manifest asks for, and leave navigation inside them alone', () => {
    const asked = new Set(beianHosts());
    for (const { condition } of rules) {
      expect(condition.requestDomains.length).toBeGreaterThan(0);
      for (const host of condition.requestDomains) expect([host, asked.has(host)]).toEqual([host, true]);
      expect(condition.excludedInitiatorDomains).toEqual(condition.requestDomains);
    }
  });

  it('lead to living official hosts only', () => {
    for (const { action } of rules) {
      const { redirect } = action;
      if ('regexSubstitution' in redirect && redirect.regexSubstitution.startsWith('\\1')) continue;
      const host =
        'transform' in redirect
          ? redirect.transform.host
          : new URL('url' in redirect ? redirect.url : redirect.regexSubstitution).hostname;
      expect(findHost(host)?.status).toBe('current');
    }
  });

  it('cover every retired host, and never touch a living one but for dead paths and session ids', () => {
    const covered = new Set(rules.flatMap(({ condition }) => condition.requestDomains));
    for (const host of beianHosts()) expect([host, covered.has(host)]).toEqual([host, true]);
    for (const { condition } of rules) {
      if (condition.regexFilter) continue;
      for (const host of condition.requestDomains) expect(livingHosts()).not.toContain(host);
    }
  });
});

/** What a browser makes of an address by these rules: the strongest that fits, else the address itself. */
function follow(url: string): string {
  const { hostname, href } = new URL(url);
  const [rule] = rules
    .filter(
      ({ condition: { requestDomains, regexFilter } }) =>
        requestDomains.some((host) => hostname === host || hostname.endsWith(`.${host}`)) &&
        (regexFilter === undefined || new RegExp(regexFilter, 'i').test(href)),
    )
    .sort((a, b) => b.priority - a.priority);
  if (!rule) return href;
  const { redirect } = rule.action;
  if ('url' in redirect) return redirect.url;
  if ('regexSubstitution' in redirect) {
    const found = new RegExp(rule.condition.regexFilter ?? '', 'i').exec(href) ?? [];
    return redirect.regexSubstitution.replace(/\\(\d)/g, (_, place) => found[Number(place)] ?? '');
  }
  const { scheme, host, port, path, query } = redirect.transform;
  const { username, hash } = new URL(href);
  return new URL(`${scheme}://${username && `${username}@`}${host}${port}${path}${query}${hash}`).href;
}

describe('what stands before the host, behind it and in the query', () => {
  const living = livingHosts();
  const old = 'http://www.miitbeian.gov.cn/state/outPortal/loginPortal.action;jsessionid=1';
  const pieces = [
    ';jsessionid=1',
    '%3Bjsessionid=1',
    'evil.example',
    'evil.example;jsessionid=1',
    'https://evil.example',
    ':80',
    ':8443',
    '@',
    '/',
    '?',
    '&',
    '#',
    '=',
    'a',
    '/state/',
    '/icp/publish/query/',
    '/queryMutualityDownloadInfo.action',
    '/TGJCMS/',
    '/portal/registerSystemInfo?recordcode=110105020089',
    old,
    encodeURIComponent(old),
  ];
  const some = (maxLength: number): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''));
  const addresses = fc
    .tuple(fc.constantFrom('http://', 'https://'), some(3), fc.constantFrom(...beianHosts()), some(5))
    .map((parts) => parts.join(''))
    .filter((url) => URL.canParse(url));

  it('never makes a rule lead off the official hosts', () => {
    fc.assert(
      fc.property(addresses, (url) => {
        const { hostname } = new URL(follow(url));
        // A host below a living one keeps its name while a session id is cut; the next rule leads it on.
        const stays = hostname === new URL(url).hostname;
        expect([url, stays || living.includes(hostname)]).toEqual([url, true]);
      }),
      { numRuns: process.env.CI ? 5000 : 2000 },
    );
  });

  it('is no path of an old system', () => {
    fc.assert(
      fc.property(fc.constantFrom(...living), some(2), some(6), (host, user, query) => {
        const url = `https://${user.replace(/[/?#@]/g, '')}@${host}/?from=${query}`;
        if (URL.canParse(url)) expect(follow(url)).toBe(new URL(url).href);
      }),
      { numRuns: process.env.CI ? 5000 : 2000 },
    );
  });

  it.each([
    'https://evil.example;jsessionid=1@gdca.miit.gov.cn/',
    'https://evil.example%3Bjsessionid=1@gdca.miit.gov.cn/',
    'https://evil.example%3Bjsessionid%3D1:x@gdca.miit.gov.cn/a?b',
    `https://beian.miit.gov.cn/?from=${old}`,
    `https://beian.miit.gov.cn/?from=${encodeURIComponent(old)}#/Integrated/index`,
    'https://beian.miit.gov.cn/?a=b/publish/query/indexFirst.action',
    'https://hunca.miit.gov.cn/?from=http://hunca.miit.gov.cn/TGJCMS/bszn2/3146.htm',
    'https://beian.mps.gov.cn/?/portal/registerSystemInfo?recordcode=11010502008968',
  ])('%s is left alone by rules and repair', (url) => {
    expect(follow(url)).toBe(new URL(url).href);
    expect(repairLink(url, '')?.url ?? url).toBe(url);
  });

  it.each([
    ['https://gdca.miit.gov.cn:8443/a@b;jsessionid=1/c?d', 'https://gdca.miit.gov.cn:8443/a@b/c?d'],
    ['http://www.miitbeian.gov.cn:80/state/?a=@b', 'https://beian.miit.gov.cn/'],
    ['http://www.miitbeian.gov.cn:8080/x/y', 'https://beian.miit.gov.cn/'],
    ['https://beian.miit.gov.cn:8443/icp/publish/x', 'https://beian.miit.gov.cn/'],
  ])('%s leads to %s', (url, target) => {
    expect(follow(url)).toBe(target);
  });

  it.each([
    [
      'https://beian.gov.cn/portal/registerSystemInfo?recordcode=33049802000999',
      'https://beian.mps.gov.cn/#/query/webSearch?code=33049802000999',
    ],
    [
      'https://beian.mps.gov.cn/portal/registerSystemInfo?recordcode=32010402002999',
      'https://beian.mps.gov.cn/#/query/webSearch?code=32010402002999',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?code=32010402002999',
      'https://beian.mps.gov.cn/#/query/webSearch?code=32010402002999',
    ],
    ['https://beian.mps.gov.cn/portal/index', 'https://beian.mps.gov.cn/'],
  ])('%s leads to %s by rule and by repair', (url, target) => {
    expect(follow(url)).toBe(target);
    expect(repairLink(url, '')?.url).toBe(target);
  });
});
