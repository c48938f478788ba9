import { describe, expect, it } from 'vitest';
import { overLimit, unexplained } from '../../scripts/budgets/find-excess';
import { staticScripts } from '../../scripts/budgets/weigh-build';

describe('numbers over their budgets', () => {
  it.each([
    [{ zip: 200 }, { zip: 200 }, []],
    [{ zip: 201 }, { zip: 200 }, ['zip is 201, over its budget of 200 by 1']],
    [{ zip: 1 }, {}, ['zip has no budget; it is 1']],
    [{ zip: 1 }, { zip: 2, heap: 3 }, []],
  ])('%j within %j: %j', (measured, limits, said) => {
    expect(overLimit(measured as Record<string, number>, limits as Record<string, number>)).toEqual(said);
  });
});

describe('dependencies', () => {
  it.each([
    [{ preact: '1.0.0' }, { preact: 'draws' }, 'preact 1.0.0', []],
    [{ preact: '1.0.0' }, { preact: ' ' }, 'preact 1.0.0', ['preact is a dependency without a reason']],
    [{ preact: '1.0.0' }, {}, 'preact 1.0.0', ['preact is a dependency without a reason']],
    [{}, { preact: 'draws' }, '', ['preact has a reason and is no dependency']],
    [
      { preact: '1.0.1' },
      { preact: 'draws' },
      'preact 1.0.0',
      ['docs/dependencies.md does not name preact 1.0.1'],
    ],
  ])('%j for %j in %j: %j', (installed, reasons, documentation, said) => {
    expect(
      unexplained(installed as Record<string, string>, reasons as Record<string, string>, documentation),
    ).toEqual(said);
  });
});

describe('the scripts that a page loads by itself', () => {
  const files: Readonly<Record<string, string>> = {
    'chunks/a.js':
      'import{x}from"./b.js";import"/chunks/c.js";x(()=>import("./later.js"));const no="import \\"./no.js\\"";',
    'chunks/b.js': 'export*from"./c.js";export{y}from"./d.js";export const x=1;',
    'chunks/c.js': 'import"./a.js";',
    'chunks/d.js': 'export const y=2;',
  };

  it('are those it names and what they import, once each, and not what they import by a call', () => {
    const html =
      '<script type="module" crossorigin src="/chunks/a.js"></script><link rel="modulepreload" href="/chunks/later.js">';
    expect(staticScripts(html, (path) => files[path] ?? expect.fail(path)).sort()).toEqual(
      Object.keys(files),
    );
  });

  it('are none where it names none', () => {
    expect(staticScripts('<p>no script</p>', () => '')).toEqual([]);
  });
});
