import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '../../platform/new-id';

afterEach(() => {
  vi.unstubAllGlobals();
});

const { randomUUID, getRandomValues } = crypto;

describe('a new id', () => {
  it.each([
    ['with all there is', { randomUUID, getRandomValues }],
    ['without randomUUID', { getRandomValues }],
    ['without any of it', {}],
    ['without crypto', undefined],
  ])('is one of its own %s', (_, left) => {
    const given =
      left && Object.fromEntries(Object.entries(left).map(([name, make]) => [name, make.bind(crypto)]));
    vi.stubGlobal('crypto', given);
    const ids = Array.from({ length: 1000 }, newId);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[\w-]{20,64}$/);
  });
});

it('is what everything uses, because not every browser has randomUUID', () => {
  const files = ['lib', 'platform', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const sources = files.filter((file) => /\.tsx?$/.test(file));
  const users = sources.filter((file) => readFileSync(file, 'utf8').includes('randomUUID'));
  expect(users).toEqual(['platform/new-id.ts']);
});
