import { findFilingHost } from './find-host';
import { lettersApart } from './letters-apart';

/**
 * National filing hosts below gov.cn, label by label, each with the letters that may be wrong in it without naming somebody
 * else. Whoever owns a name below gov.cn is a government body: its places are named in pinyin (米易 miyi, 泰安 taian, 瑞安
 * ruian), its ministries by three or four letters (mps, moe), so these may differ by one letter at most, and by none where
 * a neighbour is known. Below the ministry's own name nobody else is.
 */
const spellings =
  'beian2.miit0 beian1.miit1 beian2.mps0 www1.miitbeian2 www1.miibeian2 miitbeian2 miibeian2 www1.beian0';
/** 北安 (beian) has many neighbours; no other site than the police's has this path. */
const policeSpellings = ' www1.beian1 beian1';
const policePath = /^\/portal\/registerSystemInfo\b/i;
const ending = '.gov.cn';

/**
 * The filing host that is meant by a name with a slip in its letters: beian.mitt.gov.cn, www.mitbeian.gov.cn.
 *
 * @param host A lower-case host name.
 * @param path The path as it stands in the address.
 * @returns Null for known hosts, for names outside gov.cn and where another authority could own the name.
 */
export function findMisspeltHost(host: string, path: string): string | null {
  if (!host.endsWith(ending) || !/^[a-z\d.-]{1,40}$/.test(host) || findFilingHost(host)) return null;
  const labels = host.slice(0, -ending.length).split('.');
  // The letters before a provincial host are a name of their own: gd.beian.miit.gov.cn.
  const own = labels.length > 2 ? labels.slice(0, -2) : [];
  const names = labels.slice(own.length);
  const possible = policePath.test(path) ? spellings + policeSpellings : spellings;
  for (const spelling of possible.split(' ')) {
    if (!fits(names, spelling.split('.'))) continue;
    const meant = [...own, spelling.replace(/\d/g, '')].join('.') + ending;
    if (findFilingHost(meant)) return meant;
  }
  return null;
}

/** @param spelling Its labels, the letters that may be wrong behind each. */
function fits(names: readonly string[], spelling: readonly string[]): boolean {
  if (names.length !== spelling.length) return false;
  let slips = 0;
  for (const [at, entry] of spelling.entries()) {
    const label = entry.slice(0, -1);
    const name = names[at] ?? '';
    const most = Number(entry.slice(-1));
    const apart = lettersApart(name, label, most);
    // The first letters are right: other ministries' names begin otherwise (mpsbeian, moebeian).
    if (apart > most || !name.startsWith(label.slice(0, label.length > 5 ? 2 : 1))) return false;
    slips += apart;
  }
  return slips > 0 && slips <= 2;
}
