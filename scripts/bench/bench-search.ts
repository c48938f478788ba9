/** What each key costs in the field of popup and desk. Called by scripts/bench/sections.ts. */
import { choicesIn } from '../../lib/lookup/ask-choices';
import { lookUp } from '../../lib/lookup/lookup';
import { median, milliseconds, type Row } from './report';

/** What people type, key by key. */
const typed = [
  'guangdong',
  '广东省通信管理局',
  'gdca.miit.gov.cn',
  '粤ICP备17055554号-1',
  '内蒙古',
  'xinjang',
  'https://www.example.com/',
];

/** Times each beginning of what is typed. */
export function benchSearch(): Row[] {
  const keys = typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  const look = (text: string): number => choicesIn(lookUp(text), false).length;
  for (let warm = 0; warm < 20; warm += 1) for (const key of keys) look(key);
  const times = keys.map((key) =>
    median(
      Array.from({ length: 9 }, () => {
        const start = performance.now();
        look(key);
        return performance.now() - start;
      }),
    ),
  );
  return [
    {
      what: `search of the directory, one key (${keys.length} of them): the middle / the slowest`,
      ours: `${times.length > 0 ? `${median(times).toFixed(2)} ms` : ''} / ${milliseconds(Math.max(...times))}`,
    },
  ];
}
