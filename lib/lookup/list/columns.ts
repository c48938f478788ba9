/** What the columns of a table hold, by what stands above them. */
import type { ColumnKind } from '../../form/many/form-row';
import { phoneKind } from '../../form/values/phone-number';

/** What a column of a list may hold; several can hold numbers, the organiser's and the service's. */
export type ListKind = ColumnKind | 'number';

/** Something that is not asked for, though its name holds words of what is: 公安备案号, 审核时间, 负责人证件号码. */
const other =
  /公安|网安|时间|日期|状态|审核|(?:负责人|法人|法定代表人|联系人|经办人).*(?:证件|身份证)|(?:网站|服务|备案|接入)(?:类型|类别|性质)|police|psb|(?:time|date|status)$/;

/** What a column is called. Earlier lines go first, and within a line the surer name: of two columns it has the kind. */
const names: readonly (readonly [ListKind, ...RegExp[]])[] = [
  ['certificateType', /证件(?:类型|类别|种类)/, /^(?:id|cert|certificate|document)(?:type|kind)$/],
  [
    'certificate',
    /信用代码/,
    /证件(?:号|编号)/,
    /执照.*号|注册号|组织机构代码/,
    /身份证/,
    /^(?:id|cert|certificate|document)(?:no|number)$|creditcode|businesslicen[cs]e|^uscc$/,
  ],
  [
    'applicantKind',
    /(?:单位|主体|主办|企业|客户|备案人).*(?:性质|类型|类别)$|^性质$/,
    /^(?:organi[sz]er|applicant|entity|organi[sz]ation|company)(?:kind|type|nature)$/,
  ],
  [
    'number',
    /备案.*号|许可.*号|^icp(?:主体|网站)?(?:备案)?号?$|^备案$/,
    /^(?:icp|beian|filing|licen[cs]e)(?:icp|beian|filing|record|licen[cs]e|registration)*(?:hao|no|number|numbers)?$/,
  ],
  ['email', /邮箱|邮件|e?mail/],
  ['mobile', /手机|移动电话/, /mobile|cellphone/],
  [
    'phone',
    /座机|固话|固定电话|办公电话/,
    /电话|联系方式/,
    /^(?:contact)?(?:tel|telephone|landline|phone)(?:no|number)?$/,
  ],
  [
    'contact',
    /主体负责人|主办.*负责人/,
    /负责人|联系人|联络人|经办人/,
    /^(?:contact(?:person|name)?|(?:person|name)ofcontact|personincharge)$/,
  ],
  ['reason', /(?:原因|理由|事由)$/, /reason/],
  [
    'domains',
    /域名/,
    /网址|(?:网站|首页)地址|^首页$/,
    /^(?:domains?|domainnames?)$/,
    /^(?:urls?|websites?|sites?|hosts?|hostnames?)$/,
  ],
  [
    'organiser',
    /主办(?:单位|者|人|方)(?:全?名称?|全称)?$/,
    /(?:单位|公司|企业|主体|客户|备案人)(?:全?名称?|全称|姓名)$/,
    /^(?:备案|所属|网站)?(?:单位|公司|企业|主体|客户)$/,
    /^(?:organi[sz]er|company|organi[sz]ation|customer|client|entity|owner)(?:name)?$/,
  ],
  ['remarks', /^(?:备注|说明|其他|其它)/, /^(?:remarks?|notes?|comments?|memo)$/],
];

/** Longest name of a column, without its signs; what is longer is a line of text. */
const longestName = 24;

/**
 * What the columns of a table hold.
 *
 * @param header What stands above them, in any writing: spaces, brackets, stars, colons, 拟注销 before a name.
 * @param sample Some rows below; whether a lone 联系电话 or 手机 is one or the other is seen there.
 * @returns One for each cell of the header; null for what is not asked for or not understood. Each kind stands once,
 *   but `number`. Never throws.
 */
export function recogniseColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
): (ListKind | null)[] {
  const named = header.map((cell) => nameOf(cell));
  const best = new Map<ListKind, number>();
  for (const [at, name] of named.entries()) {
    if (!name || name.kind === 'number') continue;
    const before = named[best.get(name.kind) ?? -1];
    if (!before || name.rank < before.rank) best.set(name.kind, at);
  }
  const kinds = named.map((name, at) =>
    name && (name.kind === 'number' || best.get(name.kind) === at) ? name.kind : null,
  );
  const [phone, another] = kinds.flatMap((kind, at) => (kind === 'phone' || kind === 'mobile' ? at : []));
  if (phone !== undefined && another === undefined)
    kinds[phone] = phoneColumn(sample.map((cells) => cells[phone] ?? '')) ?? kinds[phone] ?? null;
  return kinds;
}

/** Whether cells like these can stand above a table: a number among them, or two other things; nothing that is a value. */
export function isHeader(kinds: readonly (ListKind | null)[]): boolean {
  return kinds.includes('number') || kinds.filter(Boolean).length >= 2;
}

interface Name {
  kind: ListKind;
  /** Place among the names of its kind: the lower, the surer. */
  rank: number;
}

function nameOf(cell: string): Name | null {
  const plain = cell.slice(0, 100).normalize('NFKC').toLowerCase();
  // What stands in brackets says more, or what to do: 证件号码（必填）, 号码（备案号）.
  const outside = plain.replace(/[([{【〔<「].*?[)\]}】〕>」]/g, '');
  // Values: 主办单位名称：某某公司, ICP备案17055554号, 粤ICP备案****号.
  if (/:\s*[^\s*]|\d{3}|[*?●x]{2,}\s*号/.test(outside)) return null;
  for (const text of [outside, plain]) {
    const name = text.replace(/[^\p{Letter}\p{Number}]/gu, '');
    if (name.length > longestName || other.test(name)) return null;
    for (const [kind, ...patterns] of names) {
      const rank = patterns.findIndex((pattern) => pattern.test(name));
      if (rank >= 0) return { kind, rank };
    }
  }
  return null;
}

/** What the only column of phones holds, by its values: mostly mobiles, or landlines alone; null for anything else. */
function phoneColumn(values: readonly string[]): 'mobile' | 'phone' | null {
  const found = values.filter((value) => value.trim()).map(phoneKind);
  const mobiles = found.filter((kind) => kind === 'mobile').length;
  if (mobiles * 2 > found.length) return 'mobile';
  return found.length > 0 && found.every((kind) => kind === 'landline') ? 'phone' : null;
}
