/** What is typed and answered in a run, drawn at random. */

import { optionWords } from '../../../components/guide/question-words';
import { providers } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { nextQuestion } from '../../../lib/guide/case-questions';
import { zh } from '../../../tests/words';
import type { Deed } from '../deeds';
import type { Random } from '../random';

/** Milliseconds before a deed: at once, as one types, or after the pause in which a page stores what was typed. */
export function pauseOf(random: Random): number {
  return random.pick([0, 0, 10, 30, 80, 250, 450]);
}

/** A text as it grows under the hand. */
export function strokesOf(random: Random): string[] {
  const text = Array.from({ length: 2 + random.below(3) }, () =>
    random.pick([...'备案注销材料网站主体甲乙丙丁']),
  ).join('');
  return Array.from({ length: 1 + random.below(text.length) }, (_, at) => text.slice(0, at + 1));
}

/** A number that no filing of this run has. */
export function newNumber(random: Random, turn: number, more = 0): string {
  return `粤ICP备${20_000_000 + turn * 1000 + more * 100 + random.below(100)}号`;
}

/** Answers to the questions that are asked, one after the other, and what is answered after each. */
export function answersOf(
  random: Random,
  provinceId: ProvinceId,
  from: CaseAnswers,
): { deeds: Deed[]; answers: CaseAnswers[] } {
  const deeds: Deed[] = [];
  const answers: CaseAnswers[] = [];
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const current = answers.at(-1) ?? from;
    const next = nextQuestion(provinceId, current);
    const press = { do: 'press', pause: pauseOf(random) } as const;
    if (!next) {
      deeds.push({ ...press, at: '.questions > button', words: zh('guide.question.startOver') });
      answers.push({});
      continue;
    }
    const { id } = next;
    const option = random.pick(next.options);
    const { providerId: _, ...others } = current;
    const providerId = id === 'platform' && option === 'known' ? { providerId: null } : {};
    deeds.push({ ...press, at: '.question .segments button', words: zh(optionWords(id, option)) });
    answers.push({
      ...(id === 'account' || id === 'platform' ? others : current),
      [id]: option,
      ...providerId,
    });
  }
  return { deeds, answers };
}

/** The answers as a page shows them. */
export function shownAnswers(asked: readonly (keyof CaseAnswers)[], answers: CaseAnswers): string[] {
  return asked.flatMap((id) => {
    if (id === 'providerId' || answers[id] === undefined) return [];
    const provider = id === 'platform' && providers.find((one) => one.id === answers.providerId);
    return [provider ? provider.name.zh : zh(optionWords(id, answers[id] ?? 'unknown'))];
  });
}
