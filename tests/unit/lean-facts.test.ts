/** The facts as the built extension carries them say the same as data/, with their sources apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { national, providers, provinces } from '../../data/directory';
import { leanFacts, leanProvince, SourceShelf } from '../../data/lean';
import type { Fact } from '../../data/schema';
import { loadSources } from '../../data/sources';
import { soleTellerOf } from '../../data/tellers';
import { root } from './sources';

/** The same with the lists back in their places. */
function whole(lean: unknown, lists: readonly (readonly string[])[]): unknown {
  if (Array.isArray(lean)) return lean.map((one) => whole(one, lists));
  if (typeof lean !== 'object' || lean === null) return lean;
  const { teller: _, ...rest } = lean as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'source' && typeof value === 'number' ? lists[value] : whole(value, lists),
    ]),
  );
}

const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.json'),
);

describe('facts without their sources', () => {
  const shelf = new SourceShelf();
  it.each(files)('%s loses nothing but them', (file) => {
    const data: unknown = JSON.parse(readFileSync(join(root, 'data', file), 'utf8'));
    const lean = leanFacts(data, shelf, providers);
    expect(whole(lean, shelf.lists)).toEqual(data);
    expect(JSON.stringify(lean)).not.toMatch(/"source":\[/);
  });

  it('a province leaves out what stands in tables, and only that', () => {
    const [province] = provinces;
    const lean = leanProvince(province as object, new SourceShelf(), providers) as object;
    const left = Object.keys(province as object).filter((key) => !Object.hasOwn(lean, key));
    expect(left.sort()).toEqual(['gbCode', 'hosts', 'legacyFormLinks', 'pinyin', 'unofficialPrefixes']);
  });

  it('each list stands once', () => {
    expect(new Set(shelf.lists.map((list) => JSON.stringify(list))).size).toBe(shelf.lists.length);
  });

  it('what is all of one provider names it', () => {
    const lean = leanFacts(national, new SourceShelf(), providers) as typeof national;
    const pairs = national.special.map((fact, at): [Fact, Fact] => [fact, lean.special[at] as Fact]);
    const told = pairs.filter(([, { teller }]) => teller !== undefined);
    expect(told.length).toBeGreaterThan(3);
    expect(told.length).toBeLessThan(pairs.length);
    for (const [{ source }, { teller }] of pairs) {
      expect(teller).toBe(soleTellerOf(source as string[], providers)?.id);
    }
  });
});

it('a fact out of data/ gives its own sources', async () => {
  const fact = provinces[0]?.authority as unknown as Fact;
  expect(await loadSources(fact)).toBe(fact.source);
  expect(await loadSources({ source: 100_000 })).toEqual([]);
});
