/** When a paper is wanted: always, for one of the two grounds, against somebody else, or after a change of the unit. */
export type PaperCondition = 'subject' | 'domain' | 'other-filing' | 'changed' | null;

export interface PaperInStatement {
  /** What is to be enclosed. */
  text: string;
  condition: PaperCondition;
}

const conditions: readonly [RegExp, PaperCondition][] = [
  [/域名/, 'domain'],
  [/主体(依据|冲突)/, 'subject'],
  [/他人/, 'other-filing'],
  [/变更|不同/, 'changed'],
];

/**
 * The papers that one statement on materials names, one by one. A statement is written like
 * 域名依据：盖章的申请表，域名证书。 or 单位证件已变更的，附变更证明。; what follows a semicolon explains.
 */
export function papersIn(statement: string): PaperInStatement[] {
  const sentence = statement.replace(/[；。].*$/s, '').replace(/，个人不用盖章/, '');
  const [, head = '', rest = sentence] =
    /^([^：（]*(?:（[^）]*）)?)：(.*)$/.exec(sentence) ??
    /^(.*?)(?:的，|时，|时)另?附(.*)$/.exec(sentence) ??
    [];
  const condition = conditions.find(([words]) => words.test(head))?.[1] ?? null;
  return partsOf(rest).map((text) => ({ text: text.replace(/^盖章或签字的/, ''), condition }));
}

/** Parts joined by 、 ， or 和, outside brackets; an example belongs to its part. A seal before 和 is meant for both. */
function partsOf(list: string): string[] {
  return list.split(/[、，](?!例如|[^（]*）)/).flatMap((part) => {
    const [first = '', ...more] = part.split('和');
    const sealed = /^(加盖|盖)[^的]*的/.exec(first)?.[0] ?? '';
    return [first, ...more.map((each) => sealed + each)];
  });
}
