import { describe, expect, it } from 'vitest';
import { national, provinceOf } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { findHost } from '../../../lib/host/find-host';
import { repairLink } from '../../../lib/repair/repair-link';
import hrefs from '../../fixtures/hrefs.json';
import seedLinks from '../../fixtures/seed-links.json';

const portal = national.portal.url;

const query = `${portal}#/Integrated/recordQuery`;

const homeOf = (id: ProvinceId): string => provinceOf(id).authority.url;

function formOf(id: ProvinceId): string {
  const { authority, forms } = provinceOf(id);
  const page = forms.find((form) => form.kind === 'official-page' && !form.superseded && form.url);
  return page?.url ?? authority.guideListUrl ?? authority.url;
}

describe('the 33 links of the help page', () => {
  it('are 33', () => {
    expect(seedLinks).toHaveLength(33);
  });

  it.each(seedLinks.map((link) => [link.label, link] as const))('%s', (_, link) => {
    const repair = repairLink(link.href, 'https://www.jcloud.com/help/detail/2061/isCatalog/1');
    const id = link.province as ProvinceId | null;
    if (link.means === 'password-help') {
      expect(repair).toBeNull();
    } else if (link.means === 'public-query') {
      expect(repair).toEqual({ url: query, reasons: ['retired-host', 'malformed'], provinceId: null });
    } else if (link.href.includes('.doc?')) {
      const [document] = link.href.split('?');
      expect(repair).toEqual({ url: document, reasons: ['tracking'], provinceId: id });
    } else {
      if (!id) throw new Error('the fixture names no province');
      const reasons = link.href.includes(';jsessionid=') ? ['session', 'retired-host'] : ['retired-host'];
      const url = link.means === 'form-download' ? formOf(id) : homeOf(id);
      expect(repair).toEqual({ url, reasons, provinceId: id });
    }
  });
});

describe('real links to filing hosts', () => {
  const links = hrefs.filter((entry) => entry.group === 'beian');
  const untouched = ['miit-current', 'not-beian', 'not-beian-mock', 'not-beian-parody'];

  it.each(links.map((link) => [`${link.id} ${link.href}`, link] as const))('%s', (_, link) => {
    const repair = repairLink(link.href, link.base ?? '');
    if (untouched.includes(link.class ?? '')) {
      expect(repair).toBeNull();
      return;
    }
    expect(repair?.provinceId).toBe(link.province);
    expect(repair?.reasons.includes('session')).toBe(/jsessionid/i.test(link.href));
    if (link.suggest) {
      expect(repair?.url).toBe(link.suggest);
    } else if (link.class === 'form-mirror') {
      expect(repair?.url).toBe(link.href.split('?')[0]);
    } else {
      const known = findHost(new URL(repair?.url ?? '').hostname);
      expect(known).toMatchObject({ kind: 'province', provinceId: link.province, status: 'current' });
    }
  });

  it.each(links.flatMap((link) => (link.clean ? [[link.clean, link] as const] : [])))(
    'leads to the same place without its session: %s',
    (clean, link) => {
      expect(repairLink(clean, link.base ?? '')?.url).toBe(repairLink(link.href, link.base ?? '')?.url);
    },
  );
});

describe('real links with a session on other sites', () => {
  const links = hrefs.filter((entry) => entry.group === 'other');

  it.each(links.map((link) => [`${link.id} ${link.href}`, link] as const))('%s', (_, link) => {
    const repair = repairLink(link.href, link.base ?? '');
    expect(repair?.url ?? null).toBe(link.strip ? link.clean : null);
    if (repair) expect(repair).toMatchObject({ reasons: ['session'], provinceId: null });
  });
});
