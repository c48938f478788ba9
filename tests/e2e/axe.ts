/** axe-core in a page: first its source is run there, then what it finds is asked. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';

export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page: what axe finds wrong by WCAG 2.2 AA and by good practice, in one line each. */
export async function audit(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
  // Between two themes a colour is neither's.
  const moving = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map(({ finished }) => finished));
  const { violations } = await axe.run({
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Off unless it is asked for.
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** The same in a tab of either browser. */
export async function auditIn(tab: {
  evaluate: <R>(run: () => R) => Promise<Awaited<R>>;
}): Promise<string[]> {
  await tab.evaluate(`() => {\n${axeSource}\nreturn null;\n}` as unknown as () => null);
  return tab.evaluate(audit);
}
