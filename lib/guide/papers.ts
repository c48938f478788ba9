/**
 * Papers to enclose, for guide, notebook, form and print alike: what the case and the applicant call for, out
 * of what the sources state (data/provinces `materials`, data/forms.json `common.attachments`).
 */
import { provinceOf } from '../../data/facts';
import { forms } from '../../data/national';
import type {
  Bilingual,
  Fact,
  PaperStatement,
  ProvinceFacts,
  ProvinceId,
  StatedPaper,
} from '../../data/schema';
import type { CaseAnswers } from './case-answers';
import { isEmptySubject } from './case-questions';
import { isUsable } from './fact-trust';

export type Ground = 'subject' | 'domain';
export type Applicant = 'unit' | 'individual';

/** What decides which papers are wanted. The guide reads it off the answers, the form off what is chosen on it. */
export interface PaperCase {
  /** The province of the filing number. */
  provinceId: ProvinceId;
  whose: 'mine' | 'other' | 'unknown';
  /** What the application rests on; empty while that is open. */
  grounds: readonly Ground[];
  /** A whole subject without access provider is to go. */
  isEmptySubject: boolean;
  /** Whether the unit itself is dissolved; one whose licence is revoked is not, and gets no proof of it. */
  dissolved: 'yes' | 'revoked' | 'no' | 'unknown';
  /** Somebody filed in the name of the applicant, to whom no change and no dissolution happened. */
  impersonated?: boolean;
}

/** One paper, with what it rests on. */
export interface CasePaper {
  /** Stable: notebooks remember it. A paper that further statements name is known by their ids, too. */
  id: string;
  otherIds: readonly string[];
  name: Bilingual;
  /** `if`: only where something holds that the case does not say, which its statement names. */
  need: 'wanted' | 'if' | 'not';
  /** What names it, never empty. */
  statements: readonly Fact[];
  /** Those of them that are to be read beside the name. */
  explained: readonly Fact[];
  /** Null where no source says how many. */
  copies: number | null;
  mark: 'seal' | 'sign' | 'none';
}

export interface CasePapers {
  /** In the order of the sources, those too that the case does not call for. */
  papers: readonly CasePaper[];
  /** `province`: read for this province; `generic`: what several provinces share, not this one's rule. */
  from: 'province' | 'generic';
}

/** The case of the answers in the guide, as far as they count (`relevantAnswers`). */
export function paperCaseOf(provinceId: ProvinceId, answers: CaseAnswers): PaperCase {
  const { whose = 'unknown', conflict, dissolved = 'unknown' } = answers;
  const ground = groundOf(conflict);
  return {
    provinceId,
    whose,
    grounds: ground ? [ground] : [],
    isEmptySubject: whose !== 'other' && isEmptySubject(answers),
    dissolved,
    impersonated: conflict === 'identity',
  };
}

/**
 * What an application against somebody else's filing rests on; null while that is open. Who was impersonated shows the
 * certificate that is named in the filing (Hubei's guide, data/provinces/hb.json, `materials`).
 */
export function groundOf(conflict: CaseAnswers['conflict']): Ground | null {
  if (conflict === 'identity') return 'subject';
  return conflict === 'subject' || conflict === 'domain' ? conflict : null;
}

/**
 * The papers of a case: the province's own list, else what several provinces share. Where the province's list
 * has no proof of a ground or of the end of the unit that the case rests on, the shared one stands in for it.
 * Superseded and doubtful statements name no paper. Papers for an empty subject replace all others: what goes
 * with a letter of one's own is no form.
 */
export function papersFor(paperCase: PaperCase, applicant: Applicant): CasePapers {
  const isFor = ({ paper }: Named) => paper.applicant === 'both' || paper.applicant === applicant;
  const isWanted = ({ paper }: Named) => needOf(paper, paperCase) === 'wanted';
  const named = namedIn(provinceOf(paperCase.provinceId).materials, null, paperCase);
  const forEmpty = named.filter(({ paper }) => paper.cases?.every((name) => name === 'empty'));
  const isLetter = paperCase.isEmptySubject && forEmpty.length > 0;
  const own = (isLetter ? forEmpty : named.filter((one) => !forEmpty.includes(one))).filter(isFor);
  const shared = namedIn(forms.common.attachments, 'generic', paperCase).filter(isFor);
  if (!own.some(isWanted)) return { papers: merged(shared, paperCase, applicant), from: 'generic' };
  const standIns = proofsFor(paperCase).flatMap((kind) =>
    own.some((one) => one.paper.kind === kind && isWanted(one))
      ? []
      : shared.filter((one) => one.paper.kind === kind && isWanted(one)),
  );
  return { papers: merged([...own, ...standIns], paperCase, applicant), from: 'province' };
}

/** What the sources that several provinces share say of the proof of a ground. */
export function sharedProofs(ground: Ground): PaperStatement[] {
  return forms.common.attachments.filter(
    (statement) => isUsable(statement) && statement.papers.some(({ proves }) => proves === ground),
  );
}

/** What a province says of domain certificates that it wants whatever the ground: who was impersonated cannot get one. */
export function domainProofsForAll({ materials }: ProvinceFacts): PaperStatement[] {
  return materials.filter(
    (statement) =>
      isUsable(statement) &&
      statement.papers.some(({ kind, cases, proves }) => kind === 'domain-certificate' && !cases && !proves),
  );
}

/** A paper where a statement names it. */
interface Named {
  id: string;
  paper: StatedPaper;
  statement: PaperStatement;
}

/**
 * Every paper of the statements that may be shown. The first of a statement is named after its place among
 * the statements, the further ones after that and their own.
 *
 * @param list What the ids say of the list; null for who encloses the papers.
 */
function namedIn(
  statements: readonly PaperStatement[],
  list: 'generic' | null,
  { dissolved }: PaperCase,
): Named[] {
  return statements.flatMap((statement, index) => {
    const [first] = statement.papers;
    const isEnd = list === 'generic' && dissolved === 'yes' && first?.proves === 'unit-changed';
    const id = isEnd ? 'material-dissolved' : `material-${list ?? first?.applicant}-${index + 1}`;
    return isUsable(statement)
      ? statement.papers.map((paper, at) => ({ id: at === 0 ? id : `${id}-${at + 1}`, paper, statement }))
      : [];
  });
}

/** The grounds that may have to be proved. One's own filing is shown by one's own certificate. */
function groundsOf({ grounds, whose }: PaperCase): readonly Ground[] {
  return grounds.length > 0 ? grounds : whose === 'mine' ? ['subject'] : ['subject', 'domain'];
}

/** The kinds of proof without which an application of this case rests on nothing. */
function proofsFor(paperCase: PaperCase): StatedPaper['kind'][] {
  return [
    ...(groundsOf(paperCase).includes('domain') ? (['domain-certificate'] as const) : []),
    ...(paperCase.dissolved === 'yes' ? (['change-proof'] as const) : []),
  ];
}

function needOf({ cases, proves }: StatedPaper, paperCase: PaperCase): CasePaper['need'] {
  const { whose, isEmptySubject: isEmpty, dissolved, impersonated } = paperCase;
  const mayBe = { own: whose !== 'other', other: whose !== 'mine', empty: isEmpty };
  if (cases && !cases.some((name) => mayBe[name])) return 'not';
  const grounds = groundsOf(paperCase);
  switch (proves) {
    case 'subject':
    case 'domain':
      return grounds.includes(proves) ? 'wanted' : 'not';
    case 'unit-changed':
      if (impersonated || dissolved === 'revoked') return 'not';
      return dissolved === 'yes' ? 'wanted' : 'if';
    // Whoever rests on a domain need not be called what the filing is.
    case 'name-changed':
      return grounds.includes('subject') ? 'if' : 'not';
    default:
      return 'wanted';
  }
}

const strength = { wanted: 2, if: 1, not: 0 } as const;

/** Each paper once, however many statements name it, where the first names it. */
function merged(all: readonly Named[], paperCase: PaperCase, applicant: Applicant): CasePaper[] {
  const byName = new Map<string, Named[]>();
  for (const one of all) byName.set(one.paper.zh, [...(byName.get(one.paper.zh) ?? []), one]);
  const shown = new Set<Fact>();
  return [...byName.values()].flatMap((named) => {
    const need = named
      .map(({ paper }) => needOf(paper, paperCase))
      .reduce((a, b) => (strength[b] > strength[a] ? b : a));
    const [first, ...more] = named.filter(({ paper }) => needOf(paper, paperCase) === need);
    if (!first) return [];
    const { paper, id } = first;
    const statements = [first, ...more].map(({ statement }) => statement);
    // Words that tell of several papers stand beside the first of them.
    const explained = statements.filter(
      (statement) => need !== 'not' && saysMore(statement, paper, paperCase) && !shown.has(statement),
    );
    for (const statement of explained) shown.add(statement);
    return {
      id,
      otherIds: named.map((each) => each.id).filter((each) => each !== id),
      name: { zh: paper.zh, en: paper.en },
      need,
      statements,
      explained,
      copies: paper.copies ?? null,
      mark: paper.mark === 'seal-or-sign' ? (applicant === 'unit' ? 'seal' : 'sign') : paper.mark,
    };
  });
}

/** Whether a statement tells what the name of a paper does not: an explanation, or when the paper is wanted. */
function saysMore(
  { explains }: PaperStatement,
  { cases, proves }: StatedPaper,
  { whose, grounds }: PaperCase,
): boolean {
  if (explains || proves === 'unit-changed' || proves === 'name-changed') return true;
  const isGroundOpen = whose !== 'mine' && grounds.length === 0;
  return (proves !== undefined && isGroundOpen) || (cases !== undefined && whose === 'unknown');
}
