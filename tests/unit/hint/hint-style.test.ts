import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const sheet = read('assets/hint.css');

/** Custom properties of a style sheet, by name. */
function tokensOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

describe('the style of the hint', () => {
  const tokens = tokensOf(read('assets/ui/tokens.css'));
  const own = tokensOf(sheet);

  it('has the colours of the pages', () => {
    expect(own.size).toBeGreaterThan(0);
    for (const [name, value] of own) expect([name, value]).toEqual([name, tokens.get(name)]);
  });

  it('has every token that it uses', () => {
    const used = [...sheet.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !own.has(name))).toEqual([]);
  });

  it('names only classes that the hint has', () => {
    const named = [...sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-z]+)\b(?![^{}]*;)/g)];
    const drawn = read('lib/hint/view.ts');
    expect(named.length).toBeGreaterThan(5);
    for (const [, name] of named) expect(drawn).toMatch(new RegExp(`'(?:\\w+ )?${name}(?: \\w+)?'`));
  });
});
