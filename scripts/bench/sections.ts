/** The sections of the bench, by the names that `npm run bench -- NAME` takes. */
import { benchDeskList } from './bench-desk-list';
import { benchForms } from './bench-forms';
import { benchHint } from './bench-hint';
import { benchList } from './bench-list';
import { benchMemory } from './bench-memory';
import { benchNotebook } from './bench-notebook';
import { benchNumbers } from './bench-numbers';
import { benchOpen } from './bench-open';
import { benchPages } from './bench-page';
import { benchDocument, benchHostile, benchReader } from './bench-reader';
import { benchAddresses } from './bench-repair';
import { benchSearch } from './bench-search';
import { benchWake } from './bench-wake';
import { milliseconds, type Row } from './report';

export const sections: Readonly<Record<string, () => Promise<Row[]>>> = {
  open: () => benchOpen(),
  hint: () => benchHint(),
  wake: () => benchWake(),
  repair: async () => addressRows(),
  page: pageRows,
  search: async () => benchSearch(),
  reader: async () => readerRows(),
  list: listRows,
  notebook: notebookRows,
  forms: formsRows,
  memory: benchMemory,
};

const nanoseconds = (value: number): string => `${Math.round(value).toLocaleString('en')} ns`;

function addressRows(): Row[] {
  return benchAddresses().flatMap(({ set, count, repair, url, tidy, adguard }) => {
    const beside = (other: number, name: string, aim = ''): Row => ({
      what: `one address: ${set} (${count})`,
      ratio: [repair / other],
      ...(aim && { aim }),
      ours: nanoseconds(repair),
      beside: `${nanoseconds(other)}, ${name}`,
    });
    return [
      beside(url, '`new URL`', set.startsWith('clean') ? '0.25' : ''),
      beside(tidy, 'tidy-url', set.startsWith('real') ? '0.02' : ''),
      beside(adguard, 'tsurlfilter of AdGuard, `$removeparam=jsessionid`'),
    ];
  });
}

async function pageRows(): Promise<Row[]> {
  return (await benchPages()).map(({ anchors, stale, bareHref, bareAttribute, repair }) => ({
    what: `page of ${anchors.toLocaleString('en')} links, ${stale} % stale: \`.href\` / attribute`,
    ratio: [repair / bareHref, repair / bareAttribute],
    ...(anchors === 10_000 && stale === 5 && { aim: '1.5 / –' }),
    ours: `${milliseconds(repair)}, ${((repair * 1000) / anchors).toFixed(2)} µs a link`,
    beside: `${milliseconds(bareHref)} / ${milliseconds(bareAttribute)}, a bare loop that reads them`,
  }));
}

function readerRows(): Row[] {
  const { reader, sum } = benchReader();
  const numbers = benchNumbers().sort((a, b) => b.milliseconds - a.milliseconds);
  const hostile = benchHostile().sort((a, b) => b.whole - a.whole);
  const linear = hostile.map(({ half, whole, name }) => ({ name, growth: whole / half, whole }));
  const steepest = linear.reduce((most, one) => (one.growth > most.growth ? one : most));
  const { megabytes, repairs, read, repair } = benchDocument();
  return [
    {
      what: 'reader of any text, a megabyte',
      ratio: [reader / sum],
      aim: '1',
      ours: milliseconds(reader),
      beside: `${milliseconds(sum)}, the three readers before it`,
    },
    {
      what: `reader on a million hostile characters, the slowest of ${hostile.length} kinds`,
      ours: `${milliseconds(hostile[0]?.whole ?? 0)} (${hostile[0]?.name})`,
    },
    {
      what: 'the same, a million for half a million, the steepest kind',
      ratio: [steepest.growth],
      aim: '2, linear',
      ours: `${milliseconds(steepest.whole)} (${steepest.name})`,
    },
    {
      what: `filing numbers in a million near-misses, the slowest of ${numbers.length} kinds`,
      aim: '50 ms',
      ours: `${milliseconds(numbers[0]?.milliseconds ?? 0)} (${numbers[0]?.name})`,
    },
    {
      what: `document of ${megabytes.toFixed(1)} MB with ${repairs.toLocaleString('en')} dead links: read / repaired`,
      aim: '2 s',
      ours: `${milliseconds(read)} / ${milliseconds(repair)}`,
    },
  ];
}

async function listRows(): Promise<Row[]> {
  return [
    ...(await benchDeskList()),
    ...benchList().map(({ name, rows, half, whole }) => ({
      what: `list read in Node, processor time, all for half: ${name} (${rows.toLocaleString('en')} rows)`,
      ratio: [whole / half],
      aim: '2, linear',
      ours: milliseconds(whole),
      beside: `${milliseconds(half)}, half of it`,
    })),
  ];
}

/** BENCH_BESIDE names another build to measure beside this one, such as that of the version before. */
async function notebookRows(): Promise<Row[]> {
  const { BENCH_BESIDE } = process.env;
  const [ours, other] = await benchNotebook(['.output/chrome-mv3', ...(BENCH_BESIDE ? [BENCH_BESIDE] : [])]);
  if (!ours) return [];
  return [
    {
      what: 'notebook of 2,000 filings: drawn / a tick until the page is quiet',
      ...(other && { ratio: [ours.open / other.open, ours.change / other.change] }),
      ours: `${milliseconds(ours.open)} / ${milliseconds(ours.change)}`,
      ...(other && {
        beside: `${milliseconds(other.open)} / ${milliseconds(other.change)}, the build before`,
      }),
    },
  ];
}

async function formsRows(): Promise<Row[]> {
  const costs = await benchForms(200);
  const bare = costs.find(({ longest }) => Number.isNaN(longest));
  return costs.flatMap(({ where, all, longest }) =>
    Number.isNaN(longest)
      ? []
      : {
          what: `200 forms into one .zip in ${where}; longest pause of the page`,
          ratio: [all / (bare?.all ?? Number.NaN)],
          aim: '15 s',
          ours: `${milliseconds(all)}; ${milliseconds(longest)}`,
          beside: `${milliseconds(bare?.all ?? Number.NaN)}, the Word files alone, in Node`,
        },
  );
}
