import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '../../platform/new-id';
import { codeOf, sourcesOf } from './sources';

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
  const files = ['lib', 'platform', 'components', 'entrypoints'].flatMap(sourcesOf);
  expect(files.filter((file) => codeOf(file).includes('randomUUID'))).toEqual(['platform/new-id.ts']);
});
