/** Times the reader of texts beside the three readers that it took the place of. Called by scripts/bench/bench.ts. */
import { findFilingNumbers } from '../../lib/filing/filing-number';
import { findDomains } from '../../lib/host/find-domains';
import { readText } from '../../lib/lookup/read-text';
import { type DocumentRepair, readDocument } from '../../lib/repair/document/read-document';
import { repairDocument } from '../../lib/repair/document/repair-document';
import { repairLink } from '../../lib/repair/repair-link';
import footers from '../../tests/fixtures/footers.json';
import hrefs from '../../tests/fixtures/hrefs.json';
import { processorTime } from './report';

const million = 1e6;

/** A megabyte as people paste it: footers, source with links, prose, names. */
export function mixedText(): string {
  const prose = '网站停办后应当注销备案，先停止解析，再到接入商处办理；材料寄到通信管理局。';
  const parts: string[] = [];
  for (let i = 0, length = 0; length < million; i += 1) {
    const footer = footers[i % footers.length]?.text ?? '';
    const href = hrefs[i % hrefs.length]?.href ?? '';
    const part = `${footer}\n<p>见 <a href="${href}">说明</a>&nbsp;www.site${i}.example.com</p>\n${prose.repeat(8)}\n\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, million);
}

/** What is read today, and before: numbers, names, each word as a link. */
const before: Readonly<Record<string, (text: string) => unknown>> = {
  numbers: findFilingNumbers,
  names: findDomains,
  'each word as a link': (text) => text.split(/[\s"'<>]+/).map((word) => repairLink(word, '')),
};

/** Texts that would make a careless reader slow. */
const hostile: Readonly<Record<string, string>> = {
  'open tags': '<a ',
  'open quotation marks': '<a "',
  'open comments': '<!--',
  'attributes without an end': ' href="',
  'schemes only': 'http://',
  'torn schemes': 'http：／／',
  'names only': 'www.',
  'a name of labels': 'a.',
  'escaped slashes': 'http:\\/\\/www.beian.gov.cn\\/',
  'brackets of links': '](http://www.beian.gov.cn/(',
  'wrapped over and over': 'https://link.zhihu.com/?target=https%3A%2F%2F',
  'dead links in a row': 'http://www.miitbeian.gov.cn/',
  references: '&#45;&nbsp;',
};

/** The best of some runs, in milliseconds of the processor: what else goes on, such as collecting garbage, only adds. */
function best(run: () => unknown, runs = 5): number {
  return Math.min(...Array.from({ length: runs }, () => processorTime(run)));
}

/** The reader and the three before it on the same megabyte, in turns. */
export function benchReader(): { reader: number; parts: Record<string, number>; sum: number } {
  const text = mixedText();
  const all = { reader: readText, ...before };
  const times = new Map<string, number[]>(Object.keys(all).map((name) => [name, []]));
  for (let turn = 0; turn < 15; turn += 1) {
    for (const [name, read] of Object.entries(all)) times.get(name)?.push(processorTime(() => read(text)));
  }
  const middle = (name: string): number => times.get(name)?.sort((a, b) => a - b)[7] ?? 0;
  const parts = Object.fromEntries(Object.keys(before).map((name) => [name, middle(name)]));
  return { reader: middle('reader'), parts, sum: Object.values(parts).reduce((sum, time) => sum + time, 0) };
}

/** How long half a million hostile characters take, and a million: twice as long where the time is linear. */
export function benchHostile(): { name: string; half: number; whole: number }[] {
  return Object.entries(hostile).map(([name, unit]) => {
    const text = unit.repeat(Math.ceil(million / unit.length)).slice(0, million);
    const half = text.slice(0, million / 2);
    return { name, half: best(() => readText(half)), whole: best(() => readText(text)) };
  });
}

/** A document of ten megabytes with ten thousand dead links among Chinese text, read to its end and repaired. */
export function benchDocument(): {
  megabytes: number;
  repairs: number;
  steps: number;
  read: number;
  repair: number;
} {
  const prose = '网站停办后应当注销备案，先停止解析，再到接入商处办理。'.repeat(4);
  const lines = Array.from({ length: 10_000 }, (_, i) => {
    const link = `http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action;jsessionid=${i}`;
    return `${i}. ${prose} [说明](${link})，${prose}\n\n${prose}\n`;
  });
  const bytes = new TextEncoder().encode(lines.join(''));
  const repairs: DocumentRepair[] = [];
  let steps = 0;
  const read = processorTime(() => {
    for (const step of readDocument(bytes)) {
      repairs.push(...step.repairs);
      steps += 1;
    }
  });
  const repair = processorTime(() => repairDocument(bytes, 'utf-8', repairs));
  return { megabytes: bytes.length / 1e6, repairs: repairs.length, steps, read, repair };
}
