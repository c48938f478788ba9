import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../data/schema';
import { guideFor } from '../../../lib/guide/guide';
import { dictionaries } from '../../../locales/dictionaries';
import { routesTable, tableDate } from '../../../scripts/routes-table';
import { askingFaults, falseFilingFaults, questionsIn } from './asking-faults';
import { everyCase, isComplete, providersIn } from './case-tree';
import { contradictions } from './contradictions';
import { screenFaults } from './screen-faults';

const on = tableDate;

describe('every combination of answers in every province', () => {
  // One walk for all that is asked of a guide: most of its time goes into making them.
  it.each(provinceIds.map((id) => [id]))(
    '%s: a next step, no contradiction, nothing asked twice, late or of the wrong; where nothing more is asked one way, each statement once, nothing that it does not need',
    (id) => {
      let cases = 0;
      let complete = 0;
      const questions = new Set<string>();
      const wrong: string[] = [];
      for (const answers of everyCase(id, providersIn(id))) {
        const guide = guideFor(id, answers, on);
        const found = contradictions(guide);
        cases += 1;
        found.push(...askingFaults(guide), ...falseFilingFaults(guide));
        for (const key of questionsIn(guide)) questions.add(key);
        if (isComplete(id, answers)) {
          complete += 1;
          found.push(...screenFaults(guide));
        }
        if (found.length > 0) wrong.push(`${JSON.stringify(answers)}: ${found.join('; ')}`);
      }
      expect(wrong).toEqual([]);
      expect(cases).toBeGreaterThan(150);
      expect(complete).toBeGreaterThan(60);
      expect(questions.size).toBeGreaterThan(1);
    },
  );

  it('the table in docs/routes.md is that of today’s code and data', () => {
    const written = readFileSync(new URL('../../../docs/routes.md', import.meta.url), 'utf8');
    // The formatter pads the cells.
    const squeeze = (text: string) => text.replaceAll(/ +/g, '').replaceAll(/-{3,}/g, '---');
    expect(squeeze(written)).toBe(squeeze(routesTable(on)));
  });
});

it('both locales have the same keys', () => {
  expect(Object.keys(dictionaries.zh_CN.guide)).toEqual(Object.keys(dictionaries.en.guide));
});
