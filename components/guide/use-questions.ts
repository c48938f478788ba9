import { useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { asksProvider, questionsFor, relevantAnswers } from '../../lib/guide/case-questions';
import type { AskedId } from './question-words';

export interface Questions {
  /** What was answered, in order. */
  answered: readonly AskedId[];
  /** The question that stands open; null when all is said. */
  open: AskedId | null;
  /** Whether it was answered before and is asked again. */
  isAgain: boolean;
  /** Asks one again; null leaves its answer as it is. */
  again: (id: AskedId | null) => void;
  /** Takes an answer, and goes on. */
  answer: (answers: CaseAnswers) => void;
}

/** The questions of a case one at a time: which is open, which were answered. */
export function useQuestions(
  { provinceId }: Filing,
  answers: CaseAnswers,
  change: (answers: CaseAnswers) => void,
): Questions {
  const [changing, setChanging] = useState<AskedId | null>(null);
  const asked = askedIn(provinceId, answers);
  const next = nextAsked(provinceId, answers);
  const isAgain = changing !== null && asked.includes(changing) && isAnswered(changing, answers);
  return {
    answered: answeredIn(provinceId, answers),
    open: isAgain ? changing : next,
    isAgain,
    again: setChanging,
    answer: (changed) => {
      setChanging(null);
      change(changed);
    },
  };
}

/** What of a case was answered, in the order of the questions. */
export function answeredIn(provinceId: Filing['provinceId'], answers: CaseAnswers): AskedId[] {
  return askedIn(provinceId, answers).filter((id) => isAnswered(id, answers));
}

/** The first question of a case that was not answered; null when all is said. */
export function nextAsked(provinceId: Filing['provinceId'], answers: CaseAnswers): AskedId | null {
  return askedIn(provinceId, answers).find((id) => !isAnswered(id, answers)) ?? null;
}

/** The questions with that for the provider after the account's, where there is one. */
function askedIn(provinceId: Filing['provinceId'], answers: CaseAnswers): AskedId[] {
  const relevant = relevantAnswers(provinceId, answers);
  const { account, empty } = relevant;
  const hasProvider = (account === 'usable' || account === 'lost') && empty !== 'yes';
  return questionsFor(provinceId, answers).flatMap((id): AskedId[] =>
    id === 'account' && hasProvider && (asksProvider(relevant) || relevant.providerId !== undefined)
      ? [id, 'provider']
      : [id],
  );
}

function isAnswered(id: AskedId, answers: CaseAnswers): boolean {
  return id === 'provider' ? answers.providerId !== undefined : answers[id] !== undefined;
}
