/**
 * Whose word a statement is. What a single access provider or platform says is known of that one alone: it is shown with its
 * name, unless it is the one that the person has chosen.
 */
import { providers } from '../../data/national';
import type { Bilingual, Fact, Provider } from '../../data/schema';
import { soleTellerOf } from '../../data/tellers';
import type { GuideItem } from './guide-item';

/** What names its one provider itself, or quotes a published text, whoever posts a copy of it. */
type Told = Fact & { provider?: string | undefined; article?: string };

const found = new WeakMap<Fact, Provider | null>();

/** The only provider or platform that says so; null where another source says it too, or none of them does. */
export function onlyProviderOf(fact: Told): Provider | null {
  const before = found.get(fact);
  if (before !== undefined) return before;
  const only = fact.article === undefined ? soleTeller(fact) : null;
  found.set(fact, only);
  return only;
}

function soleTeller({ provider, source, teller }: Told): Provider | null {
  if (provider === undefined && typeof source !== 'number') return soleTellerOf(source, providers);
  return providers.find(({ id }) => id === (provider ?? teller)) ?? null;
}

/** The name of the only provider that says so, where that is not the chosen one; null where nothing is to be said. */
export function onlyNameOf(fact: Fact, chosen: Provider | null): Bilingual | null {
  const only = onlyProviderOf(fact);
  return only && only.id !== chosen?.id ? only.name : null;
}

/** Without what is about the screens or the staff of another provider than the chosen one; all where none is chosen. */
export function fitting<T extends { provider?: string | undefined }>(
  facts: readonly T[],
  chosen: Provider | null,
): T[] {
  return facts.filter(({ provider }) => !chosen || !provider || provider === chosen.id);
}

/** The same facts, those of the chosen provider first. */
export function ownFirst<T extends Fact>(facts: readonly T[], chosen: Provider | null): readonly T[] {
  if (!chosen) return facts;
  const isOwn = (fact: Fact): boolean => onlyProviderOf(fact)?.id === chosen.id;
  return [...facts.filter(isOwn), ...facts.filter((fact) => !isOwn(fact))];
}

/** The names with the facts that only one provider tells; null where there is none, as in most lines. */
function namesOf(facts: readonly Fact[], chosen: Provider | null): Map<Fact, Bilingual> | null {
  let names: Map<Fact, Bilingual> | null = null;
  for (const fact of facts) {
    const name = onlyNameOf(fact, chosen);
    if (!name) continue;
    names ??= new Map();
    names.set(fact, name);
  }
  return names;
}

/**
 * The lines with the mark of what only one provider says: on each such fact, and on the line where all that its words rest
 * on is of one; what stands below it as a detail is marked there.
 *
 * @param chosen The provider or platform that the person has named, whose word needs no mark and comes first.
 */
export function withOrigin(lines: readonly GuideItem[], chosen: Provider | null): GuideItem[] {
  return lines.map((line) => {
    const names = namesOf(line.facts, chosen);
    const details = ownFirst(line.details, chosen);
    if (!names) return details === line.details ? line : { ...line, details };
    const said = line.text ? line.facts.filter((fact) => !details.includes(fact)) : line.facts.slice(0, 1);
    const [name, ...others] = said.map((fact) => names.get(fact));
    const onlyOf = name && others.every((other) => other === name) ? name : undefined;
    return { ...line, details, tellers: names, ...(onlyOf && { onlyOf }) };
  });
}
