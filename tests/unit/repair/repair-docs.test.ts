/** What `npm run repair-docs` does with files, and what it is as a program. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repairDocs } from '../../../scripts/repair-docs-command';
import { encode } from './document/document-bytes';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dead = 'http://www.miitbeian.gov.cn/';
const today = 'https://beian.miit.gov.cn/';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beian-docs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

interface Ran {
  code: number | null;
  out: string[];
  said: string;
}

/** For somebody who stands in the folder. */
async function run(...args: string[]): Promise<Ran> {
  let out = '';
  let said = '';
  const code = await repairDocs(args, {
    from: folder,
    print: (line) => {
      out += `${line}\n`;
    },
    say: (line) => {
      said += `${line}\n`;
    },
  });
  return { code, out: out.split('\n').slice(0, -1), said };
}

/** The program as npm runs it, in the project's folder, for somebody who stands in the other; tsx without a process of its own. */
function runProgram(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/repair-docs.ts'), ...args],
    { cwd: root, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' },
  );
  return { code: status, out: stdout.split('\n').slice(0, -1), said: stderr };
}

describe('npm run repair-docs', () => {
  it('--check names every dead address below a folder and changes nothing; --write changes those alone', async () => {
    const gbk = encode(`<p>备案号\r\n<a href="${dead}">查询</a>\r\n`, 'gb18030');
    put('docs/b/page.html', gbk);
    put('docs/a.md', `一\r\n[二](${dead})，${dead}。\r\n好的：${today}\r\n`);
    put('docs/data.JSON', '{"url":"http:\\/\\/www.miitbeian.gov.cn\\/"}');
    put('docs/fine.txt', today);
    put('docs/script.js', dead);
    put('docs/node_modules/x.md', dead);
    put('docs/.git/x.md', dead);
    put('elsewhere.md', dead);
    symlinkSync(join(folder, 'elsewhere.md'), join(folder, 'docs/link.md'));
    chmodSync(join(folder, 'docs/a.md'), 0o640);

    const lines = [
      `docs/a.md:2 ${dead} → ${today}`,
      `docs/a.md:2 ${dead} → ${today}`,
      `docs/b/page.html:2 ${dead} → ${today}`,
      // As it is written there, so that it can be looked for.
      `docs/data.JSON:1 ${dead.replaceAll('/', '\\/')} → ${today.replaceAll('/', '\\/')}`,
    ];
    const checked = await run('docs');
    expect([checked.code, checked.out]).toEqual([1, lines]);
    expect(checked.said).toContain('4 in 3 of 4 files');
    expect(Buffer.compare(readFileSync(join(folder, 'docs/b/page.html')), gbk)).toBe(0);

    const written = await run('--write', 'docs');
    expect([written.code, written.out]).toEqual([0, lines]);
    expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toBe(
      `一\r\n[二](${today})，${today}。\r\n好的：${today}\r\n`,
    );
    const html = encode(`<p>备案号\r\n<a href="${today}">查询</a>\r\n`, 'gb18030');
    expect(Buffer.compare(readFileSync(join(folder, 'docs/b/page.html')), html)).toBe(0);
    expect(readFileSync(join(folder, 'docs/data.JSON'), 'utf8')).toBe(
      '{"url":"https:\\/\\/beian.miit.gov.cn\\/"}',
    );
    for (const name of ['docs/script.js', 'docs/node_modules/x.md', 'docs/.git/x.md', 'elsewhere.md'])
      expect([name, readFileSync(join(folder, name), 'utf8')]).toEqual([name, dead]);
    expect(statSync(join(folder, 'docs/a.md')).mode & 0o777).toBe(0o640);
    // Nothing is left beside them.
    expect(readdirSync(join(folder, 'docs')).sort()).toEqual(
      ['.git', 'a.md', 'b', 'data.JSON', 'fine.txt', 'link.md', 'node_modules', 'script.js'].sort(),
    );

    const again = await run('--check', 'docs');
    expect([again.code, again.out]).toEqual([0, []]);
  });

  it('names what it skips: what is no text, too large, or a link; a named file is read whatever its ending', async () => {
    put('program.txt', Uint8Array.of(0x50, 0x4b, 0, 3));
    put('large.md', new Uint8Array(20 * 2 ** 20 + 1).fill(0x61));
    put('notes', dead);
    symlinkSync(join(folder, 'notes'), join(folder, 'link.md'));
    const { code, out, said } = await run('program.txt', 'large.md', 'link.md', 'notes');
    expect([code, out]).toEqual([1, [`notes:1 ${dead} → ${today}`]]);
    for (const words of [
      'program.txt: skipped, not a text',
      'large.md: skipped, larger than 20 MB',
      'link.md: skipped, ',
    ])
      expect(said).toContain(words);
  });

  it('lets no control character of a file or a name out, and no colours', async () => {
    put('a\u001b[31m.md', `http://www.miitbeian.gov.cn/\u0007\u009b2J\u202e ${dead}`);
    const { code, out, said } = await run('.');
    expect(code).toBe(1);
    expect(out.at(-1)).toMatch(/^a\\u\{1b\}\[31m\.md:1 /);
    expect(`${out.join('')}${said.replaceAll('\n', '')}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it.each<[string, string[], string]>([
    ['nothing named', [], 'No file or folder was named.'],
    ['an option that is none', ['--fix', '.'], '--fix'],
    ['both at once', ['--check', '--write', '.'], 'not both'],
    ['a path that is not there', ['nowhere'], 'nowhere: ENOENT'],
  ])('ends with 2 for %s and says why', async (_, args, words) => {
    const { code, out, said } = await run(...args);
    expect([code, out]).toEqual([2, []]);
    expect(said).toContain(words);
  });

  it('reads the others when one path is not there', async () => {
    put('a.md', dead);
    expect(await run('nowhere', 'a.md')).toMatchObject({ code: 2, out: [`a.md:1 ${dead} → ${today}`] });
  });

  it('--help says how it is used', async () => {
    const { code, out } = await run('--help');
    expect([code, out[0]]).toEqual([0, 'npm run repair-docs -- [--check | --write] PATH…']);
  });

  it('leaves a name that is no link, and a line that says so; names what is dead without a newer address', async () => {
    const text = `旧网站 www.miitbeian.gov.cn 已停用\n| ${dead} | ${today} | <!-- repair-docs-keep -->\n![](${dead}logo.png)\n`;
    put('a.md', text);
    const { code, out, said } = await run('--write', 'a.md');
    expect([code, out]).toEqual([0, []]);
    expect(said).toContain(`a.md:3 ${dead}logo.png`);
    expect(said).not.toContain('a.md:2');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text);
  });

  it('takes no empty path for the folder it stands in', async () => {
    put('a.md', dead);
    expect((await run('--write', '')).code).toBe(2);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(dead);
  });

  it('as a program prints, says, writes and ends with the same', async () => {
    const args = ['--write', 'nowhere', 'a.md'];
    put('a.md', dead);
    const ran = await run(...args);
    expect(ran).toMatchObject({ code: 2, out: [`a.md:1 ${dead} → ${today}`] });
    put('a.md', dead);
    expect(runProgram(...args)).toEqual(ran);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(today);
  });
});
