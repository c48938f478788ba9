import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../locales/dictionaries';

/** Every key with its message, dotted. */
function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[path + key, inner] as [string, string]] : flatten(inner, `${path}${key}.`),
  );
}

/** Everything that may name a key: the code of the extension and its manifest. */
const code = ['components', 'entrypoints', 'lib', 'platform']
  .flatMap((folder) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `../../${folder}/${file}`),
  )
  .concat('../../wxt.config.ts')
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

/** Groups that code takes as objects, without naming their keys. */
const takenWhole = [
  'hint.',
  'filing.kind.',
  'filing.flag.',
  'lookup.list.reason.',
  'lookup.list.repeats',
  'lookup.list.moved',
  'lookup.omnibox.',
];

/** What stands before the first place of a template that makes a key: `form.field.${`. */
const prefixes = [...code.matchAll(/`((?:[\w-]+\.){2,})\$\{/g)].map(([, prefix = '']) => prefix);

/** What stands between quotation marks of one kind. */
const quoted = new Set([...code.matchAll(/(['"])([\w.-]+)(?=\1)/g)].map(([, , text]) => text));

/** Whether code names the key, or what a template or an object of words leads to. */
function isUsed(key: string): boolean {
  const inArea = key.slice(key.indexOf('.') + 1);
  const names = [key, ...(/^(?:guide|browser)\./.test(key) ? [inArea] : [])];
  return (
    names.some((name) => quoted.has(name)) ||
    (key.startsWith('browser.') && code.includes(`__MSG_${inArea}__`)) ||
    [...prefixes, ...takenWhole].some((prefix) => key.startsWith(prefix))
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

  it('hold no words that nobody says', () => {
    expect([...chinese.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('have what the browser is told to show', () => {
    const named = [...code.matchAll(/__MSG_(\w+)__|getMessage\('(\w+)'\)/g)].map(([, a, b]) => a ?? b ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(dictionaries.zh_CN.browser, name))).toEqual([]);
  });

  it('fill the same places', () => {
    for (const [key, message] of chinese)
      expect([key, places(english.get(key) ?? '')]).toEqual([key, places(message)]);
  });

  it('call one thing by one name', () => {
    for (const [key, message] of chinese)
      expect([
        key,
        /官方查询|公共查询|公安备案|云服务商|接入服务商|通管局|主办者|填写申请表/.exec(message)?.[0],
      ]).toEqual([key, undefined]);
    for (const [key, message] of english)
      expect([
        key,
        /(?:official|public) query|\bpolice (?:query|platform|site)|cloud provider|\bunits?\b|\bsubjects?\b|[Dd]eregist(?!ration Helper)|\b[Ee]rase|[Ss]omebody|responsible person|e-mail/.exec(
          message,
        )?.[0],
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

  it('name no English noun after a number, where one would read wrong, but by {count|one|several}', () => {
    const several = ['notebook.undoable', 'form.number.split', 'form.finding', 'repair.links.more'];
    for (const [key, message] of english) {
      if (several.some((name) => key.startsWith(name)) || /\{\w+\|/.test(message)) continue;
      expect([
        key,
        /\{(?:count|rows|lines|provinces)\} (?!(?:more|of|repaired|found|left|done|not)\b)[a-z]+/.exec(
          message,
        )?.[0],
      ]).toEqual([key, undefined]);
    }
  });

  it('leave nothing empty and shout nowhere', () => {
    for (const [key, message] of [...chinese, ...english]) {
      expect([key, message.trim().length > 0]).toEqual([key, true]);
      expect([key, /[!！]/.test(message)]).toEqual([key, false]);
    }
  });
});
