/** Where a fact comes from, in people's words. What stands in data/ is written for those who check it. */

import { provinceNames } from '../../data/names/names';
import { providers } from '../../data/national';
import type { Bilingual } from '../../data/schema';
import { tellerOf } from '../../data/tellers';

export interface SourceName {
  /** Who says it: "阿里云文档", "新疆管局网页", "xyjjwl.com". */
  name: Bilingual;
  /** When, `YYYY-MM` or `YYYY`, as far as the source says it; null where it does not. */
  date: string | null;
  /** Where it can be read, where that is the page of an authority or a provider's own; null for anybody else's. */
  url: string | null;
  /** As it stands in data/. */
  raw: string;
}

/** Page of an authority. */
const official = /(?:^|\.)gov\.cn$/;
const officialName = { zh: '官方网页', en: 'official page' };
const copyName = { zh: '网上转载', en: 're-posted online' };
/** Hosts of the help of providers and platforms themselves. Others of theirs have what anybody posts. */
const ownSites =
  /^(?:help\.aliyun|cloud\.tencent|support\.huaweicloud|cloud\.baidu|www\.volcengine|docs\.ksyun|unicloud|docsv4\.qingcloud|opendocs\.alipay|developer\.open-douyin|developers\.weixin\.qq)\.com$|^www\.west\.cn$/;

const addressIn = /https?:\/\/[^\s）)；;，,]+/;

/** Reads one source of a fact. Never throws. */
export function sourceName(raw: string): SourceName {
  const address = addressIn.exec(raw)?.[0] ?? null;
  const host = address && URL.canParse(address) ? new URL(address).hostname : null;
  const isOfficial = host !== null && official.test(host);
  const isOwn = host !== null && ownSites.test(host);
  return {
    name: nameOf(raw, host, isOfficial, isOwn),
    date: dateIn(raw),
    url: isOfficial || isOwn ? address : null,
    raw,
  };
}

function nameOf(raw: string, host: string | null, isOfficial: boolean, isOwn: boolean): Bilingual {
  if (isOfficial && host) {
    const office = provinceNames.find(({ authority }) => new URL(authority.url).hostname === host)?.authority;
    return office
      ? { zh: `${office.zh}网页`, en: `page of the ${office.en}` }
      : { zh: `${officialName.zh} ${host}`, en: `${officialName.en} ${host}` };
  }
  const teller = tellerOf(raw, providers);
  if (teller) {
    const { name } = teller;
    return isOwn
      ? { zh: `${name.zh}帮助`, en: `${name.en} help` }
      : { zh: `${name.zh}文档`, en: `${name.en} documentation` };
  }
  if (isOwn && host) return { zh: host, en: host };
  return host ? { zh: `转载 ${host}`, en: `re-posted at ${host}` } : copyName;
}

/**
 * The month of a source, or its year: of "2020-12-14, @1db5aac (2021-09-03)" the newest. How old a text is said to be counts
 * more than when it was copied, and when a line was taken out again says nothing.
 */
function dateIn(raw: string): string | null {
  const said = raw.replace(addressIn, '').replace(/removed @\w+ \([^)]*\)/g, '');
  const outside = /\btext of \d[\d-]*/.exec(said)?.[0] ?? said;
  const days = [...outside.matchAll(/\b((?:19|20)\d{2})(?:-(\d{2}))?(?:-\d{2})?\b/g)].map(
    ([, year, month]) => (month ? `${year}-${month}` : `${year}`),
  );
  return days.sort().at(-1) ?? null;
}

/** The sources of several facts, each name once, with the newest date that it has. */
export function sourceNames(sources: readonly string[]): SourceName[] {
  const byName = new Map<string, SourceName>();
  for (const one of sources.map(sourceName)) {
    const before = byName.get(one.name.zh);
    if (!before || (one.date ?? '') > (before.date ?? '') || (!before.url && one.url)) {
      byName.set(one.name.zh, { ...one, url: one.url ?? before?.url ?? null });
    }
  }
  return [...byName.values()];
}
