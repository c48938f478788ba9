import { describe, expect, it } from 'vitest';
import { findHost } from '../../lib/find-host';
import { beianHosts, buildRescueRules, livingHosts } from '../../lib/rescue-rules';

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
      if (condition.urlFilter || condition.regexFilter) continue;
      for (const host of condition.requestDomains) expect(livingHosts()).not.toContain(host);
    }
  });
});
