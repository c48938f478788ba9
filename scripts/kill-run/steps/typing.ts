/** What is typed and answered in a run, drawn at random. */

import { chipWords, optionWords } from '../../../components/guide/question-words';
import { answeredIn, nextAsked } from '../../../components/guide/use-questions';
import { providers } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import type { Filing } from '../../../lib/filing/filing';
import { subjectNumberOf } from '../../../lib/filing/filing-number';
import type { CaseAnswers, QuestionId } from '../../../lib/guide/case-answers';
import { questionOf } from '../../../lib/guide/case-questions';
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

/**
 * Answers to the questions that are asked, one after the other, and what is answered after each.
 *
 * @param filing Whose numbers the answers name.
 */
export function answersOf(
  random: Random,
  filing: Filing,
  from: CaseAnswers,
): { deeds: Deed[]; answers: CaseAnswers[] } {
  const deeds: Deed[] = [];
  const answers: CaseAnswers[] = [];
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const current = answers.at(-1) ?? from;
    const id = nextAsked(filing.provinceId, current);
    const press = { do: 'press', pause: pauseOf(random) } as const;
    if (!id) {
      deeds.push({ ...press, at: '.case-chips button', words: zh('case.question.startOver') });
      answers.push({});
      continue;
    }
    const [words, after] =
      id === 'provider' ? atProvider(random, current) : anOption(random, id, filing, current);
    deeds.push({ ...press, at: '.question .segments button', words });
    answers.push(after);
  }
  return { deeds, answers };
}

type Answered = [words: string, after: CaseAnswers];

function atProvider(random: Random, current: CaseAnswers): Answered {
  const known = questionOf('account').providers.map(({ id, name }) => [id, name.zh] as const);
  const option = random.pick(['other', 'unknown'] as const);
  const [providerId, words] = random.pick([...known, [null, zh(optionWords('provider', option))] as const]);
  return [words, { ...current, providerId }];
}

function anOption(random: Random, id: QuestionId, filing: Filing, current: CaseAnswers): Answered {
  const option = random.pick(questionOf(id).options);
  const { providerId: _, ...others } = current;
  const after = {
    ...(id === 'account' || id === 'platform' ? others : current),
    [id]: option,
    ...(id === 'platform' && option === 'known' && { providerId: null }),
  };
  return [`${zh(optionWords(id, option))}${id === 'what' ? numberAt(option, filing) : ''}`, after];
}

/** The number that an answer means, as its button says it after the words. */
function numberAt(option: string, { filings: [filing] }: Filing): string {
  if (!filing) return '';
  const number = option === 'subject' ? subjectNumberOf(filing) : null;
  if (number) return ` ${number}`;
  return option === 'service' && filing.suffix ? ` ${filing.canonical}` : '';
}

/** The answers as a page shows them. */
export function shownAnswers(provinceId: ProvinceId, answers: CaseAnswers): string[] {
  const provider = providers.find((one) => one.id === answers.providerId);
  return answeredIn(provinceId, answers).map((id) => {
    if ((id === 'provider' || id === 'platform') && provider) return provider.name.zh;
    return zh(id === 'provider' ? 'guide.chip.provider.other' : chipWords(id, answers[id] ?? 'unknown'));
  });
}
