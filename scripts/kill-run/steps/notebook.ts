/** What a person does with the notebook as a whole: keeps, erases, takes a file over, and takes that back. */
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { type KeptFiling, newKept } from '../../../lib/notebook/kept-filing';
import { printNotebookFile } from '../../../lib/notebook/notebook-file';
import { zh, zhLike } from '../../../tests/words';
import type { Deed } from '../deeds';
import { filingOfModel, type KeptModel, type Model, modelOfKept, without } from '../model';
import type { Random } from '../random';
import { cardOf, cardSteps, unfold } from './card';
import type { Choices, Given, Step } from './step';
import { newNumber, pauseOf } from './typing';

const hash = '#/notebook';
/** More make every look at the notebook slower and show nothing new. */
const most = 5;

export function notebookSteps(given: Given): Choices {
  const { random, model } = given;
  const numbers = Object.keys(model.kept);
  const files: Choices = [
    [3, () => create(given)],
    [2, () => takeOver(given)],
    [1, () => undoTakeOver(given)],
  ];
  if (numbers.length === 0) return files;
  const number = random.pick(numbers);
  const kept = model.kept[number] as KeptModel;
  const id = given.stored.kept[number]?.id ?? '';
  const card = { model, number, id, kept, random };
  const crowded = numbers.length > most;
  return [
    ...(crowded ? [] : files),
    [crowded ? 6 : 1, () => erase(given, [number])],
    [crowded ? 1 : 0.3, () => erase(given, numbers)],
    [2, () => undoErase(given, random.chance(0.7) ? [number] : numbers)],
    ...cardSteps(card),
  ];
}

function create({ model, random, turn }: Given): Step {
  const number = newNumber(random, turn);
  const after = { ...model, kept: { ...model.kept, [number]: newModel(number, model.answers[number]) } };
  const twice = random.chance(0.4);
  return {
    name: 'new filing',
    area: 'notebook',
    hash,
    number,
    deeds: [
      { do: 'type', at: '.new-filing input', text: number },
      { do: 'submit', at: '.new-filing form', pause: pauseOf(random), asks: true },
      // Pressed once more, as one does where nothing seems to happen.
      ...(twice ? [{ do: 'submit', at: '.new-filing form', asks: true, unless: true } as const] : []),
    ],
    states: [model, model, after, ...(twice ? [after] : [])],
  };
}

/** A filing that was just kept. */
function newModel(number: string, answers: CaseAnswers = {}): KeptModel {
  return modelOfKept(newKept('model', 'gd', new Date(), { number, answers }));
}

function erased(model: Model, numbers: readonly string[], all: boolean): Model {
  return {
    ...model,
    kept: without(model.kept, ...numbers),
    answers: all ? {} : without(model.answers, ...numbers),
  };
}

/** What is done in peace before the erasing, and the erasing. */
function eraseDeeds({ stored, random }: Given, numbers: readonly string[]): [before: Deed[], erase: Deed] {
  const press = { do: 'press', pause: pauseOf(random), asks: true } as const;
  if (numbers.length > 1) {
    return [[], { ...press, at: '.notebook-files button', words: zh('notebook.eraseAll') }];
  }
  const id = stored.kept[numbers[0] ?? '']?.id ?? '';
  return [[unfold(id)], { ...press, at: `${cardOf(id)} .actions button`, words: zh('notebook.erase') }];
}

function erase(given: Given, numbers: readonly string[]): Step {
  const { model } = given;
  const all = numbers.length > 1;
  const [before, deed] = eraseDeeds(given, numbers);
  return {
    name: all ? 'erase all filings' : 'erase filing',
    area: 'notebook',
    hash,
    ...(!all && { number: numbers[0] as string }),
    before,
    deeds: [deed],
    states: [model, erased(model, numbers, all)],
    says: { at: '.undo', like: zhLike('notebook.undoable.erased').source },
  };
}

function undoErase(given: Given, numbers: readonly string[]): Step {
  const { model, random } = given;
  const all = numbers.length > 1;
  const [before, deed] = eraseDeeds(given, numbers);
  const gone = erased(model, numbers, all);
  return {
    name: 'undo erasing',
    area: 'notebook',
    hash,
    fresh: true,
    before: [...before, deed],
    deeds: [
      { do: 'press', at: '.undo button', words: zh('notebook.undo'), pause: pauseOf(random), asks: true },
    ],
    states: [gone, { ...gone, kept: model.kept }],
  };
}

/** A file with two new filings, one with a reminder, and perhaps a newer version of one that is kept. */
function fileFor({ model, stored, random, turn }: Given): { text: string; after: Model } {
  const added = [0, 1].map((at): KeptFiling => {
    const number = newNumber(random, turn, at);
    const reminder = at === 0 ? { at: '2031-05-06T01:30:00.000Z', notified: false } : null;
    return {
      ...filingOfModel({ ...newModel(number), reminder, notes: `导入 ${turn}` }),
      id: `import-${turn}-${at}-${random.below(1e9)}`,
    };
  });
  const present = Object.values(stored.kept);
  const newer = present.length > 0 && random.chance(0.5) ? [random.pick(present)] : [];
  const later = new Date(Date.now() + 1000).toISOString();
  const filings = [...added, ...newer.map((one) => ({ ...one, label: `新 ${turn}`, changedAt: later }))];
  const kept = Object.fromEntries(filings.map((one) => [one.number, modelOfKept(one)]));
  return {
    text: printNotebookFile(filings, new Date()),
    after: { ...model, kept: { ...model.kept, ...kept } },
  };
}

function fileDeed(text: string, random: Random): Deed {
  return { do: 'file', at: '.notebook-files input[type="file"]', text, pause: pauseOf(random), asks: true };
}

const importSaid = { at: '.undo', like: zhLike('notebook.undoable.imported').source };

function takeOver(given: Given): Step {
  const { text, after } = fileFor(given);
  const deeds = [fileDeed(text, given.random)];
  return { name: 'import', area: 'notebook', hash, deeds, states: [given.model, after], says: importSaid };
}

function undoTakeOver(given: Given): Step {
  const { text, after } = fileFor(given);
  const { random, model } = given;
  return {
    name: 'undo import',
    area: 'notebook',
    hash,
    fresh: true,
    before: [fileDeed(text, random)],
    deeds: [
      { do: 'press', at: '.undo button', words: zh('notebook.undo'), pause: pauseOf(random), asks: true },
    ],
    states: [after, model],
  };
}
