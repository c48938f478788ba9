/** A page has the words that it says: those from the start, and those that come with the part that says them. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookUpMessage } from '../../lib/locale-messages';
import { dictionaries } from '../../locales/dictionaries';
import { hasWords, loadWords, type WordGroup, wordsIn } from '../../locales/words';
import { carriedBy, codeOf, root, sourcesOf } from './sources';

const groups = ['first', 'guide', 'lookup', 'desk', 'form'] as const satisfies readonly WordGroup[];
const files = import.meta.glob<{ default: object }>('../../locales/groups/*.zh_CN.ts', { eager: true });
const areasOf = new Map(
  groups.map((group) => [group, Object.keys(files[`../../locales/groups/${group}.zh_CN.ts`]?.default ?? {})]),
);

/** A part that is fetched later, the file that draws it first, and the groups of words that come with it. */
interface Part {
  by: string;
  file: string;
  words: WordGroup[];
}

const parts: Part[] = sourcesOf('components').flatMap((by) =>
  codeOf(by)
    .split(/\blazy\(/)
    .slice(1)
    .flatMap((call): Part[] => {
      const name = /^\s*\(\) => import\('([^']+)'\)/.exec(call)?.[1];
      if (!name) return [];
      const words = /words: \[([^\]]*)\]/.exec(call.split(/\n(?:const|export|\})/)[0] ?? '')?.[1] ?? '';
      const path = join(dirname(by), name);
      const file = carriedBy(`${path}.tsx`).length > 0 ? `${path}.tsx` : path;
      return [{ by, file, words: [...words.matchAll(/'(\w+)'/g)].map(([, group]) => group as WordGroup) }];
    }),
);

/** The areas whose words a script and all that it carries name. */
function saidBy(script: string): Map<string, string> {
  const said = new Map<string, string>();
  for (const file of carriedBy(script)) {
    for (const [, key = ''] of codeOf(file).matchAll(/['`]([a-z]+(?:\.[\w-]+)*)\.?(?:\$\{[^`]*)?['`]/g)) {
      const [area = ''] = key.split('.');
      if (key === area || !(area in dictionaries.zh_CN)) continue;
      const found = lookUpMessage(dictionaries.zh_CN, key);
      const isKey =
        found !== key || JSON.stringify(dictionaries.zh_CN).includes(`"${key.split('.').at(-1)}":{`);
      if (isKey) said.set(area, `${key} in ${file}`);
    }
  }
  return said;
}

function missing(script: string, words: readonly WordGroup[]): string[] {
  const has = new Set((['first', ...words] as const).flatMap((group) => areasOf.get(group) ?? []));
  return [...saidBy(script)].flatMap(([area, where]) => (has.has(area) ? [] : [where]));
}

describe('words come with what says them', () => {
  it.each(['popup', 'desk', 'sidepanel'])('%s begins with the first words', (page) => {
    const script = `entrypoints/${page}/main.tsx`;
    expect(saidBy(script).size).toBeGreaterThan(0);
    expect(missing(script, [])).toEqual([]);
  });

  it('every part that is fetched later', () => {
    expect(parts.length).toBeGreaterThan(20);
    const gaps = parts.flatMap(({ by, file, words }) =>
      missing(file, words).map((where) => `${by} draws ${file}, which says ${where}`),
    );
    expect(gaps).toEqual([]);
  });

  it('and no part brings words that nothing in it says', () => {
    const idle = parts.flatMap(({ file, words }) => {
      const said = saidBy(file);
      return words
        .filter((group) => !areasOf.get(group)?.some((area) => said.has(area)))
        .map((group) => `${file}: ${group}`);
    });
    expect(idle).toEqual([]);
  });
});

describe('the groups', () => {
  it('hold every area of pages once, in both languages', async () => {
    const all = [...areasOf.values()].flat();
    expect(new Set(all).size).toBe(all.length);
    // Of these the browser and the background speak.
    expect([...all, 'browser', 'hint'].sort()).toEqual(Object.keys(dictionaries.zh_CN).sort());
    expect(readdirSync(join(root, 'locales/groups')).length).toBe(2 * groups.length);
  });

  it.each(['zh_CN', 'en'] as const)('give the words of %s', async (locale) => {
    await loadWords(locale, groups);
    expect(hasWords(locale, groups)).toBe(true);
    const { browser: _, hint: __, ...pages } = dictionaries[locale];
    expect(wordsIn(locale)).toEqual(pages);
  });
});
