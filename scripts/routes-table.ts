/**
 * The table of all routes for docs/routes.md: what the guide says in every case, and in which provinces it
 * says something else. A test compares the file with this; `npm run routes` writes it.
 */
import { provinces } from '../data/directory';
import type { Province, ProvinceId } from '../data/schema';
import type { CaseAnswers } from '../lib/guide/case-answers';
import { nextQuestion } from '../lib/guide/case-questions';
import { reusable, routeFor } from '../lib/guide/case-route';
import { guideFormFor } from '../lib/guide/guide-form';
import { handInFor } from '../lib/guide/guide-hand-in';
import { formPlacesOf } from '../lib/guide/guide-links';
import { paperCaseOf, papersFor } from '../lib/guide/papers';

/**
 * Complete sets of answers, without the choice of a provider and, where it ends the questions, without who applies: neither
 * changes a route.
 */
function completeCases(provinceId: ProvinceId): CaseAnswers[] {
  const done: CaseAnswers[] = [];
  const open: CaseAnswers[] = [{}];
  for (let answers = open.shift(); answers; answers = open.shift()) {
    const question = nextQuestion(provinceId, answers);
    const next = (question?.options ?? []).map(
      (option) => ({ ...answers, [question?.id ?? '']: option }) as CaseAnswers,
    );
    const isLast = next.every((one) => nextQuestion(provinceId, one) === null);
    if (!question || (question.id === 'applicant' && isLast)) done.push(answers);
    else open.push(...next);
  }
  return done;
}

function nameOf(answers: CaseAnswers): string {
  return Object.entries(answers)
    .map(([question, answer]) => `${question} ${answer}`)
    .join(', ');
}

/** The way most provinces have first, then every other with its provinces. */
function routeCell(byProvince: ReadonlyMap<ProvinceId, string>): string {
  const groups = new Map<string, ProvinceId[]>();
  for (const [id, route] of byProvince) groups.set(route, [...(groups.get(route) ?? []), id]);
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return sorted
    .map(([route, ids], index) => (index === 0 && ids.length > 15 ? route : `${ids.join(' ')}: ${route}`))
    .join('<br>');
}

/** Where today's form is looked for, in order. */
function placesOf(province: Province): string {
  const notices = `notices (${province.notices.finds})`;
  return formPlacesOf(province)
    .map(({ kind }) => (kind === 'notices' ? notices : kind))
    .join(' → ');
}

/** The whole of docs/routes.md. */
export function routesTable(on: Date): string {
  const cases = new Map<string, Map<ProvinceId, string>>();
  for (const { id } of provinces) {
    for (const answers of [{}, ...completeCases(id)]) {
      const name = nameOf(answers) || 'nothing answered';
      const row = cases.get(name) ?? new Map<ProvinceId, string>();
      cases.set(name, row.set(id, routeFor(id, answers).join(' → ')));
    }
  }
  const rows = [...cases].map(([name, row]) => `| ${name} | ${routeCell(row)} |`);
  const known = provinces.map((province) => {
    const form = guideFormFor(province, false, on).best;
    const handIn = handInFor(province, on).map(
      ({ kind, purpose, sure }) => `${purpose} ${kind}${sure ? '' : ' (?)'}`,
    );
    const effects = province.scope.flatMap(({ effect }) => (effect ? [effect] : []));
    return `| ${province.id} ${province.prefix} | ${form?.kind ?? ''} | ${form?.layout ?? ''} | ${placesOf(province)} | ${handIn.join(', ')} | ${
      papersFor(paperCaseOf(province.id, {}), 'unit').from
    } | ${reusable(province)} | ${effects.join(', ')} |`;
  });
  return `# Routes

What the guide answers in every case, in every province. Written by \`npm run routes\`; the unit
tests fail when it no longer agrees with \`lib/guide/case-route.ts\` and the data. Province ids are the letters of
ISO 3166-2:CN. A row without province ids holds in all provinces but those named after it.

| Case | Ways, in order |
|---|---|
${rows.join('\n')}

# What is known of each province

Places: where today's form is looked for, in order; of the portal's notices whether somebody found it there (seen), it is
likely to be there (expected) or a source says that it is not (missed). Form: what was read besides.
(?) marks what is doubtful or older than two years. "Materials: generic" means that nothing was read for the
province and the guide shows what several provinces share, marked as such.

| Province | Form | Layout | Places | Hand-in | Materials | Empty subject re-usable | Rule on own filings |
|---|---|---|---|---|---|---|---|
${known.join('\n')}
`;
}

/** The day on which the facts were collected; the table is about them and not about the day of the test. */
export const tableDate = new Date('2026-11-28T00:00:00Z');
