/** Entries of the public register in a text: the detail of the query page, or what people copy out of it. */
import { type RawEntry, type RegisterEntry, toRegisterEntry } from './register-entry';
import { isWholeName } from './register-name';

/** What the labels of a detail mean, in the words of 2020 to 2026 (docs/official-pages.md). */
const meanings = {
  organiser: '主办(?:单位|者)名称',
  nature: '主办(?:单位|者)性质',
  number: '(?:ICP备案/许可证号?|ICP备案/许可证编号|网站备案/许可证号|服务备案号|主体备案号|ICP备案号|备案号)',
  domain: '(?:网站域名|网站首页(?:地址|网址)|首页(?:地址|网址)|域名)',
  serviceName: '(?:服务名称|网站名称|APP名称|App名称|应用名称)',
  approved: '审核(?:通过)?(?:日期|时间)',
  other: '(?:服务前置审批项|网站前置审批项|前置审批项|是否限制接入|网站负责人姓名|备注)',
} as const;
type Meaning = keyof typeof meanings;

const labelWords = `(?:${Object.entries(meanings)
  .map(([name, words]) => `(?<${name}>${words})`)
  .join('|')})[^\\S\\n\\r\\t]*[：:]`;
/** What heads the part on the subject, that on the service, or either; never the beginning of a word. */
const bare =
  '(?:(?:ICP)?备案(?<subject>主体)信息|(?:ICP)?备案(?:服务|网站)信息|(?:网站|服务)信息)(?![\\p{L}\\p{N}])';
const bracketed = bare.replaceAll('(?<subject>', '(?<bracketedSubject>');
/** At the start of a line or of a cell of it. */
const start = '(?<=(?:^|[\\n\\r\\t])[^\\S\\n\\r\\t]{0,40})';

/** How the marks of a text stand: each at the start of a line or a cell, or all in one line, after white space. */
const marks = {
  lines: new RegExp(`${start}(?:${labelWords}|[「【[]?${bare}[」】\\]]?)`, 'gu'),
  line: new RegExp(
    [
      `(?<=^|\\s|[」】\\]])${labelWords}`,
      `${start}${bare}`,
      `[「【[]${bracketed}[」】\\]]`,
      `(?<=\\s)ICP备案(?:(?<pastedSubject>主体)|服务|网站)信息(?![\\p{L}\\p{N}])`,
    ].join('|'),
    'gu',
  ),
} as const;

/** A label of the register or of anything else, which ends what stands before it. */
const anyLabel = /^[^\s：:]{1,20}[：:]/u;
/** A label within a value; `http://` and the time of day are none. */
const furtherLabel = /[\p{L})）][^\S\n]*[：:](?!\/\/)/u;

/** Longest text that is read, in UTF-16 units, and most blocks in it. */
const longest = 100_000;
const most = 20;

/** A label or a heading of a text. */
interface Mark {
  /** Null for a heading. */
  meaning: Meaning | null;
  /** Whether it heads a subject, and so an entry. */
  begins: boolean;
  start: number;
  end: number;
}

/**
 * The entries of a text: one for each block headed `ICP备案主体信息`, or the one that the whole text is. A label and its
 * value may stand beside each other, below each other or in two cells of a row.
 *
 * @returns Only what holds together; a block whose labels say two different things is none. Never throws.
 */
export function findRegisterEntries(text: string): RegisterEntry[] {
  const plain = text.slice(0, longest);
  const byLine = marksIn(plain, marks.lines);
  // Where the labels begin their lines, one within a line is part of a value, whoever wrote that.
  const isByLine = byLine.filter(({ meaning }) => meaning !== null).length > 1;
  const all = isByLine ? byLine : marksIn(plain, marks.line);
  const starts = all.flatMap(({ begins }, at) => (begins ? [at] : [])).slice(0, most + 1);
  const [first] = all;
  // Without a heading it must begin with a label: a sentence that names one is no entry.
  const isWhole = starts.length === 0 && first?.meaning && plain.slice(0, first.start).trim() === '';
  const blocks = isWhole ? [all] : starts.slice(0, most).map((from, at) => all.slice(from, starts[at + 1]));
  return blocks.flatMap((block) => {
    const end = all[all.indexOf(block.at(-1) as Mark) + 1]?.start;
    const raw = readBlock(plain.slice(0, end), block, isByLine);
    const entry = raw && toRegisterEntry(raw);
    return entry ? [entry] : [];
  });
}

function marksIn(text: string, pattern: RegExp): Mark[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const { subject, bracketedSubject, pastedSubject, ...words } = match.groups ?? {};
    const [meaning] = Object.entries(words).find(([, word]) => word !== undefined) ?? [];
    return {
      meaning: (meaning as Meaning | undefined) ?? null,
      begins: (subject ?? bracketedSubject ?? pastedSubject) !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** What the labels of one block say; null where that is not sure. */
function readBlock(text: string, block: readonly Mark[], isByLine: boolean): RawEntry | null {
  const said = new Map<Meaning, Set<string>>();
  for (const [at, { meaning, end }] of block.entries()) {
    if (meaning === null || meaning === 'other') continue;
    const [value = '', next] = piecesOf(text.slice(end, block[at + 1]?.start));
    if (value === '') continue;
    if (furtherLabel.test(value) || (isName(meaning) && !isSureName(value, next, isByLine))) return null;
    said.set(meaning, (said.get(meaning) ?? new Set()).add(value));
  }
  const numbers = [...(said.get('number') ?? [])];
  // Said twice and differently, nobody can tell which is true. Of numbers there are two, the subject's and the service's.
  const isTwofold = [...said].some(([meaning, values]) => meaning !== 'number' && values.size > 1);
  if (isTwofold || numbers.length > 2) return null;
  const one = (meaning: Meaning): string | undefined => [...(said.get(meaning) ?? [])][0];
  return {
    organiser: one('organiser'),
    nature: one('nature'),
    numbers,
    domain: one('domain'),
    serviceName: one('serviceName'),
    approved: one('approved'),
  };
}

/** The lines and cells of what stands behind a label: its value is the first, in its own line or the next. */
function piecesOf(text: string): string[] {
  return text
    .split(/[\n\r\t]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function isName(meaning: Meaning): boolean {
  return meaning === 'organiser' || meaning === 'serviceName';
}

/** Whether a name surely ends where it seems to. */
function isSureName(value: string, next: string | undefined, isByLine: boolean): boolean {
  if (!isWholeName(value)) return false;
  // In one line, a space beside Chinese may be the end of the name as well as part of it.
  if (!isByLine && /\p{Script=Han}\s|\s\p{Script=Han}/u.test(value)) return false;
  return next === undefined || anyLabel.test(next);
}
