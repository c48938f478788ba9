import { toUnicode } from 'punycode/punycode.es6.js';

export type DomainFault = 'domain-shape' | 'domain-www' | 'domain-tld';

export interface DomainEntry {
  /** As typed, between two separators. */
  typed: string;
  /** Punycode in lower case, or null when it is no domain name. */
  ascii: string | null;
  /** The same with its own characters; equal to `ascii` for ordinary names. */
  unicode: string | null;
  fault: DomainFault | null;
}

/**
 * Endings that MIIT has approved for filing, as a provider's list of 2022-08-30 has them, which names MIIT's
 * domain.miit.gov.cn as its source (github.com/tencentyun/qcloud-documents: 备案准备/备案域名.md @00e307c), with 中國,
 * which another list takes from there (github.com/v2fly/domain-list-community: data/tld-cn @c975cce, 2026-08-19).
 * MIIT approves more over the years: an ending that is missing here is a question, never a fault. Not approved are org and
 * name (github.com/AlibabaCloudDocs/icp: 注销备案/注销备案.md @4755ecf, 2019-09), although Beijing once took org.
 */
export const namedEndings: ReadonlySet<string> = new Set(
  (
    'cn com net cc tv co me top xyz vip shop club xin wang ren site online store tech fun link ink info mobi pro red kim ' +
    'ltd group biz auto work law beer art design wiki love center video social team show cool zone world today city chat ' +
    'company live fund gold plus guru run pub email life fashion fit luxe yoga cloud host space press website archi asia ' +
    'bio black blue green lotto organic pet pink poker promo ski vote voto icu fan fans band cab cafe cash fyi games ' +
    'market mba news media sale shopping studio tax technology vin baby college monster protection rent security storage ' +
    'theatre bond cyou uno school global citic sohu baidu unicom jpmorgan chase ' +
    '中国 中國 政务 公益 公司 网络 网址 商城 网店 中信 商标 广东 佛山 信息 手机 在线 中文网 集团 我爱你 商店 企业 娱乐 游戏 ' +
    '购物 餐厅 招聘 时尚 移动 网站 联通 世界 健康'
  ).split(' '),
);

/**
 * Reads the domains of one cell, separated by spaces, commas, semicolons, 、 or line ends. Addresses
 * are cut down to their host.
 *
 * @returns One entry per name in order. Never throws.
 */
export function readDomains(text: string): DomainEntry[] {
  return (
    text
      .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
      // As this paper itself prints them: a name and its punycode in brackets.
      .replace(/[（(]xn--[^）)]*[）)]/giu, ' ')
      .split(/[\s,;，；、|｜]+/u)
      .filter(Boolean)
      .map(readDomain)
  );
}

function readDomain(typed: string): DomainEntry {
  const ascii = hostOf(typed);
  if (!ascii) return { typed, ascii: null, unicode: null, fault: 'domain-shape' };
  const unicode = toUnicode(ascii);
  const ending = unicode.slice(unicode.lastIndexOf('.') + 1);
  const fault = ascii.startsWith('www.') ? 'domain-www' : namedEndings.has(ending) ? null : 'domain-tld';
  return { typed, ascii, unicode, fault };
}

/** What needs no parser to be read as it is. */
const plainName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/;

/** The host of a name or address as RFC 1035 and RFC 5891 allow it, in punycode; null otherwise. */
function hostOf(typed: string): string | null {
  if (plainName.test(typed) && !typed.includes('xn--') && typed.length <= 253) return typed;
  const name = typed
    .normalize('NFKC')
    .replace(/^([a-z]+:)?\/\//i, '')
    .replace(/(:\d*)?([/?#].*)?$/su, '')
    .replace(/[.。]$/u, '');
  if (!/^[\p{L}\p{M}\p{N}.。-]+$/u.test(name)) return null;
  let host: string;
  try {
    host = new URL(`http://${name}/`).hostname;
    // The URL parser keeps labels it cannot decode; a name that has no characters is no name.
    toUnicode(host);
  } catch {
    return null;
  }
  const labels = host.split('.');
  const valid = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  const ending = labels.at(-1) ?? '';
  return valid && labels.length > 1 && host.length <= 253 && !/^\d+$/.test(ending) ? host : null;
}

/** One domain as the paper shows it: its own characters, with the punycode where they differ. */
export function printedDomain({ typed, ascii, unicode }: DomainEntry): string {
  if (!ascii || !unicode) return typed;
  return unicode === ascii ? ascii : `${unicode}（${ascii}）`;
}
