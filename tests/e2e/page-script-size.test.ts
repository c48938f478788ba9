/** What every beian page has to load, as it is built. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

describe.each(['chrome-mv3', 'firefox-mv3'])('the page script of %s', (build) => {
  const script = readFileSync(`.output/${build}/content-scripts/beian.js`);

  it('is at most 24 kB minified and 10.5 kB compressed, with repair, host table and hint', () => {
    expect(script.length).toBeLessThanOrEqual(24 * 1024);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(10.5 * 1024);
  });

  it('carries all of it', () => {
    const text = script.toString();
    for (const part of ['cainfo@0', 'jsessionid', 'attachShadow', 'seenPage']) expect(text).toContain(part);
  });

  it('runs on living beian hosts in top frames only, when the page is idle', () => {
    const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
    const [entry] = manifest.content_scripts;
    expect([manifest.content_scripts.length, entry.run_at, entry.all_frames ?? false]).toEqual([
      1,
      'document_idle',
      false,
    ]);
    expect(entry.matches).toContain('*://beian.miit.gov.cn/*');
    for (const match of entry.matches) expect(manifest.host_permissions).toContain(match);
  });
});
