import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../locales/dictionaries';

/** Every key with its message, dotted. */
function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[path + key, inner] as [string, string]] : flatten(inner, `${path}${key}.`),
  );
}

const places = (message: string): string[] =>
  [...message.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('locales', () => {
  const chinese = new Map(flatten(dictionaries.zh_CN));
  const english = new Map(flatten(dictionaries.en));

  it('say the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('fill the same places', () => {
    for (const [key, message] of chinese)
      expect([key, places(english.get(key) ?? '')]).toEqual([key, places(message)]);
  });

  it('leave nothing empty and shout nowhere', () => {
    for (const [key, message] of [...chinese, ...english]) {
      expect([key, message.trim().length > 0]).toEqual([key, true]);
      expect([key, /[!！]/.test(message)]).toEqual([key, false]);
    }
  });
});
