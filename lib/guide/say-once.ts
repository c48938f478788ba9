/** On one screen each statement has one place: the first in the order in which people read. */
import type { Fact } from '../../data/schema';
import type { GuideItem } from './guide-item';
import type { GuideMaterials } from './guide-materials';
import type { Fold, GuideScreen } from './guide-screen';

type Plain = Omit<GuideScreen, 'hasDoubt' | 'told'>;

/** Takes out what stands on the screen already, and gives to the proofs what stands nowhere else. */
export function sayOnce(screen: Plain): GuideScreen {
  const said = new Set<string>();
  const isNew = (words: string): boolean => {
    const fresh = !said.has(words);
    said.add(words);
    return fresh;
  };
  const steps = screen.ways.flatMap((way) => way.steps);
  for (const line of [...screen.caution, ...steps]) {
    const words = ownWords(line);
    if (words !== null) said.add(words);
  }
  const detailed = (line: GuideItem): GuideItem => ({
    ...line,
    details: line.details.filter((fact) => isNew(fact.zh)),
  });
  /** Lines of which the words, and what stands below them, are still to be said. */
  const fresh = (lines: readonly GuideItem[]): GuideItem[] =>
    lines.flatMap((line) => {
      const words = ownWords(line);
      return words !== null && !isNew(words) ? [] : [detailed(line)];
    });
  const materials = screen.materials && {
    ...screen.materials,
    unit: screen.materials.unit.map(detailed),
    individual: screen.materials.individual.map(detailed),
    both: screen.materials.both.map(detailed),
  };
  for (const { zh } of screen.handIn) said.add(zh);
  const timing = fresh(screen.timing);
  const folds = screen.folds.flatMap((fold): Fold[] => {
    const parts = fold.parts
      .map((part) => ({ ...part, items: fresh(part.items) }))
      .filter(({ items }) => items.length > 0);
    return parts.length > 0 ? [{ ...fold, parts }] : [];
  });
  const shown = [...screen.caution, ...steps, ...timing, ...papersOf(materials), ...linesOf(folds)];
  return {
    ...screen,
    materials,
    timing,
    folds,
    hasDoubt: shown.some(({ sure }) => !sure) || screen.handIn.some(({ sure }) => !sure),
    told: toldInProofs([...screen.caution, ...steps], isNew),
  };
}

/** A line's own words where these are a fact's. */
function ownWords({ text, facts: [first] }: GuideItem): string | null {
  return text || !first ? null : first.zh;
}

function papersOf(materials: GuideMaterials | null): GuideItem[] {
  return materials ? [...materials.unit, ...materials.individual, ...materials.both] : [];
}

function linesOf(folds: readonly Fold[]): GuideItem[] {
  return folds.flatMap(({ parts }) => parts.flatMap(({ items }) => items));
}

/** What says more than a step or a caution itself stands behind its mark, unless it stands elsewhere. */
function toldInProofs(lines: readonly GuideItem[], isNew: (words: string) => boolean) {
  return new Map(
    lines.map(({ id, details }): [string, Set<Fact>] => [
      id,
      new Set(details.filter((fact) => isNew(fact.zh))),
    ]),
  );
}
