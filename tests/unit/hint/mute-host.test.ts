import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintFor } from '../../../lib/hint/hint';
import { hostsToMute, hostToMute } from '../../../lib/hint/mute-host';
import { knownHosts } from '../../../lib/host/find-host';
import { anyCharacter, anyUrl } from '../any-text';

describe('a site to have no hints on', () => {
  it.each([
    'gdca.miit.gov.cn',
    ' HTTPS://GDCA.MIIT.GOV.CN/a/b.html?c=1#d ',
    'http://gdca.miit.gov.cn:8080',
    'gdca.miit.gov.cn:443/x',
    'gdca.miit.gov.cn/：x',
    '//gdca.miit.gov.cn/',
    'gdca.miit.gov.cn.',
    'ｇｄｃａ．ｍｉｉｔ．ｇｏｖ．ｃｎ',
    'https：／／gdca。miit。gov。cn/',
    'https://beian.miit.gov.cn@gdca.miit.gov.cn/',
  ])('is read from %s', (text) => {
    expect(hostToMute(text, ['scca.miit.gov.cn'])).toEqual({ ok: true, host: 'gdca.miit.gov.cn' });
    expect(hostToMute(text, ['gdca.miit.gov.cn'])).toMatchObject({ ok: false, reason: 'muted' });
  });

  it.each([
    ['', 'empty', undefined],
    [' \n　', 'empty', undefined],
    ['广东', 'no-host', undefined],
    ['粤ICP备12345678号-1', 'no-host', undefined],
    ['gdca', 'no-host', undefined],
    ['12', 'no-host', undefined],
    ['http://', 'no-host', undefined],
    ['a..b', 'no-host', undefined],
    ['a b.cn', 'no-host', undefined],
    ['gdca.miit.gov.cn scca.miit.gov.cn', 'no-host', undefined],
    ['javascript:alert(1.5)', 'no-host', undefined],
    ['mailto:somebody@gdca.miit.gov.cn', 'no-host', undefined],
    [`${'x'.repeat(64)}.cn`, 'no-host', undefined],
    [`${'x.'.repeat(200)}cn`, 'no-host', undefined],
    ['https://beian.miit.gov.cn@evil.example/', 'no-hints', 'evil.example'],
    ['miit.gov.cn', 'no-hints', 'miit.gov.cn'],
    ['http://localhost:3000/', 'no-hints', 'localhost'],
    ['http://[::1]/', 'no-hints', '[::1]'],
    ['gdcainfo.miitbeian.gov.cn', 'no-hints', 'gdcainfo.miitbeian.gov.cn'],
  ])('is none in "%s": %s', (text, reason, host) => {
    expect(hostToMute(text, [])).toEqual({ ok: false, reason, ...(host ? { host } : {}) });
  });

  it('is exactly one of those on which a hint may appear', () => {
    const withHints = [...knownHosts().keys()].filter((host) =>
      hintFor(
        { url: `https://${host}/`, text: '', repaired: 0, waiting: 0, cameFrom: null, openedFor: null },
        'on',
        [],
      ),
    );
    expect(withHints.length).toBeGreaterThan(31);
    expect(hostsToMute([])).toEqual([...withHints].sort());
    for (const host of withHints) {
      expect(hostToMute(host, [])).toEqual({ ok: true, host });
      expect(hostsToMute([host])).not.toContain(host);
    }
  });

  it('comes of no other text, and nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), anyUrl), (text) => {
        expect(hostToMute(text, []).ok).toBe(false);
      }),
    );
  });
});
