/** What a person does in the guide. */
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { relevantAnswers } from '../../../lib/guide/case-questions';
import { newKept } from '../../../lib/notebook/kept-filing';
import { knownOfFiling } from '../../../lib/notebook/known-of-filing';
import { zh } from '../../../tests/words';
import { filingOfModel, type Model, modelOfKept, withChange, without } from '../model';
import type { Choices, Given, Step } from './step';
import { answersOf, pauseOf } from './typing';

/** Few, so that the same filing is met again and again. */
const numbers = ['粤ICP备10000001号', '粤ICP备10000002号', '粤ICP备10000003号-1'];

/** Where the guide of a number is. */
export function guideHash(number: string): string {
  return deskHash({ view: 'guide', filing: readFiling('gd', number) });
}

/** What the guide knows of a number. */
export function knownIn({ kept, answers }: Model, number: string) {
  const filings = Object.values(kept).map(filingOfModel);
  return knownOfFiling({ filing: readFiling('gd', number), keptId: null }, filings, answers[number] ?? {});
}

export function guideSteps({ random, model }: Given): Choices {
  const number = random.pick([...numbers, ...Object.keys(model.kept).slice(0, 1)]);
  const known = knownIn(model, number).answers;
  const about = { area: 'guide', number, hash: guideHash(number) } as const;
  const answer = (): Step => {
    const { deeds, answers } = answersOf(random, readFiling('gd', number), known);
    const states = answers.map((one): Model => {
      const all =
        Object.keys(one).length > 0 ? { ...model.answers, [number]: one } : without(model.answers, number);
      const isOpen = model.kept[number]?.dates.done === null;
      return { ...(isOpen ? withChange(model, number, { answers: one }) : model), answers: all };
    });
    const goOn = { do: 'press', at: '.case > button', words: zh('case.question.goOn') } as const;
    const before = [{ ...goOn, unless: '.question, .case:not(:has(> button))' }];
    return { ...about, name: 'answer in the guide', before, deeds, states: [model, ...states] };
  };
  const keep = (): Step => {
    const answers = relevantAnswers('gd', known);
    const kept = modelOfKept(newKept('model', 'gd', new Date(), { number, answers }));
    const after = { ...model, kept: { ...model.kept, [number]: kept } };
    const press = {
      do: 'press',
      at: '.filing-actions button',
      words: zh('notebook.keep'),
      asks: true,
    } as const;
    const seeAll = { do: 'press', at: '.case > button', words: zh('case.question.seeAll') } as const;
    return {
      ...about,
      name: 'keep from the guide',
      // Before the last answer all is shown only to whoever asks for it.
      before: [{ ...seeAll, unless: '.filing-actions' }],
      deeds: [
        { ...press, pause: pauseOf(random) },
        { ...press, pause: random.pick([0, 0, 20]), unless: true },
      ],
      states: [model, after, after],
      says: { at: '.filing-actions', like: zh('notebook.keptAlready') },
    };
  };
  return [[6, answer], ...(model.kept[number] ? [] : [[3, keep] as const])];
}
