/** What the repair of one address costs, beside other ways of looking at it. Called by scripts/bench/bench.ts. */
import {
  BufferRuleList,
  Engine,
  FilterListPreprocessor,
  Request,
  RequestType,
  RuleStorage,
} from '@adguard/tsurlfilter';
import { TidyURL } from 'tidy-url';
import { repairLink } from '../../lib/repair/repair-link';
import hrefs from '../../tests/fixtures/hrefs.json';

/** Addresses as they stand on ordinary pages, none of which needs anything. */
export const cleanAddresses: readonly string[] = [
  'https://www.example.com/a/b/c.html?x=1&y=2',
  'https://www.example.cn/',
  'https://github.com/owner/project/blob/main/src/background.ts#L10',
  'https://zh.wikipedia.org/wiki/%E4%B8%AD%E5%9B%BD',
  'https://cloud.tencent.com/document/product/243/19142',
  'https://help.aliyun.com/document_detail/36922.html?spm=a2c4g.11186623.2.42.546327c3LScUFl',
  'https://www.w3.org/TR/2014/REC-html5-20141028/links.html#attr-hyperlink-href',
  'http://news.example.cn/list.php?wd=%C4%E3%BA%C3&page=1+1&d=%d',
  'https://cdn.example.net/static/js/app.3f2a1b.min.js',
  'https://shop.example.com/item/1234567890.html?from=search&id=42&sku=7#comments',
];

/** Addresses of living filing hosts, as in the footer of nearly every Chinese site. */
export const livingAddresses: readonly string[] = [
  'https://beian.miit.gov.cn/',
  'https://beian.miit.gov.cn/#/Integrated/index',
  'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
];

export interface AddressCost {
  set: string;
  count: number;
  /** Nanoseconds per address. */
  repair: number;
  url: number;
  tidy: number;
  /** AdGuard's tsurlfilter with one rule for parameters; it leaves `;jsessionid=` in a path as it is. */
  adguard: number;
}

/** Measures all sets; takes some seconds. */
export function benchAddresses(): AddressCost[] {
  // The switch is the wrong way round in 1.18.3; printing would count against it.
  TidyURL.config.silent = false;
  const real = hrefs.map(({ href }) => href.trim()).filter((href) => URL.canParse(href));
  const sets = {
    'real links, most of them stale': real,
    'clean links': cleanAddresses,
    'living filing links': livingAddresses,
  };
  return Object.entries(sets).map(([set, addresses]) => {
    const [repair = 0, url = 0, tidy = 0, adguard = 0] = costs(addresses, [
      (address) => repairLink(address, 'https://page.example/a.html'),
      (address) => new URL(address),
      orNull((address) => TidyURL.clean(address)),
      orNull(removeParameters),
    ]);
    return { set, count: addresses.length, repair, url, tidy, adguard };
  });
}

/** Both rivals throw on some of the real links, such as `?id=%d`; the time it took counts all the same. */
function orNull(look: Look): Look {
  return (address) => {
    try {
      return look(address);
    } catch {
      return null;
    }
  };
}

const { filterList } = FilterListPreprocessor.preprocess('$removeparam=jsessionid');
/** Without cosmetic rules. */
const engine = new Engine(new RuleStorage([new BufferRuleList(1, filterList, true)]));

/** As AdGuard does it before a page is opened: the rules that match, each applied to the address. */
function removeParameters(address: string): string {
  const rules = engine
    .matchRequest(new Request(address, 'https://page.example/', RequestType.Document))
    .getRemoveParamRules();
  return rules.reduce((url, rule) => {
    const modifier = rule.getAdvancedModifier();
    return modifier && 'removeParameters' in modifier && typeof modifier.removeParameters === 'function'
      ? modifier.removeParameters(url)
      : url;
  }, address);
}

type Look = (address: string) => unknown;

/**
 * Nanoseconds per call of each way to look at an address: the best of many short turns, because a busy
 * machine only ever makes a turn longer.
 */
function costs(addresses: readonly string[], looks: readonly Look[]): number[] {
  let kept: unknown;
  const turn = (look: Look, rounds: number): number => {
    const start = performance.now();
    for (let round = 0; round < rounds; round++) for (const address of addresses) kept = look(address);
    return ((performance.now() - start) * 1e6) / (rounds * addresses.length);
  };
  const best = looks.map((look) => {
    // After warming up, about 5 ms a turn.
    turn(look, 30);
    const rounds = Math.max(1, Math.round(5e6 / (turn(look, 30) * addresses.length)));
    return Math.min(...Array.from({ length: 100 }, () => turn(look, rounds)));
  });
  if (kept === costs) throw new Error('never: keeps the results from being optimised away');
  return best;
}
