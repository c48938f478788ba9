import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Custom properties of a style sheet, by name. */
function tokensOf(file: string): Map<string, string> {
  const text = readFileSync(new URL(`../../../assets/${file}`, import.meta.url), 'utf8');
  return new Map(
    [...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

describe('the style of the hint', () => {
  const tokens = tokensOf('tokens.css');
  const own = tokensOf('hint.css');

  it('has the colours of the pages', () => {
    expect(own.size).toBeGreaterThan(0);
    for (const [name, value] of own) expect([name, value]).toEqual([name, tokens.get(name)]);
  });

  it('has every token that it uses', () => {
    const text = readFileSync(new URL('../../../assets/hint.css', import.meta.url), 'utf8');
    const used = [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !own.has(name))).toEqual([]);
  });
});
