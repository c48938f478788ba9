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

  it('call one thing by one name', () => {
    for (const [key, message] of chinese)
      expect([key, /官方查询|公安备案|云服务商|接入服务商|通管局|主办者/.exec(message)?.[0]]).toEqual([
        key,
        undefined,
      ]);
    for (const [key, message] of english)
      expect([
        key,
        /official query|\bpolice (?:query|platform|site)|cloud provider|\bunits?\b/.exec(message)?.[0],
      ]).toEqual([key, undefined]);
  });

  it('write Chinese with its own marks, and room around Latin letters and digits', () => {
    for (const [key, message] of chinese) {
      expect([key, /[“”]|……|\p{Script=Han}[,;:?()]|[,;?()]\p{Script=Han}/u.exec(message)?.[0]]).toEqual([
        key,
        undefined,
      ]);
      // A filing number is one word: 粤ICP备12345678号-1.
      const words = message.replace(/[粤}]?ICP备(?:\d*号(?:-\d)?)?/g, '');
      expect([key, /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.exec(words)?.[0]]).toEqual([
        key,
        undefined,
      ]);
    }
  });

  it('name no English noun after a number, where one would read wrong', () => {
    const several = ['notebook.undoable', 'form.numberSplit', 'form.finding', 'popup.repairs.more'];
    for (const [key, message] of english) {
      if (several.some((name) => key.startsWith(name))) continue;
      expect([key, /\{(?:count|rows|lines|provinces)\} [a-z]+/.exec(message)?.[0]]).toEqual([key, undefined]);
    }
  });

  it('leave nothing empty and shout nowhere', () => {
    for (const [key, message] of [...chinese, ...english]) {
      expect([key, message.trim().length > 0]).toEqual([key, true]);
      expect([key, /[!！]/.test(message)]).toEqual([key, false]);
    }
  });
});
