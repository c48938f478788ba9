import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { findChromium } from '../browser/find-browsers';
import { ensureBrowsers } from '../browser/install-browsers';
import { type Row, tableOf, withTable } from './report';
import { sections } from './sections';

// `npm run bench`: what the extension costs on this machine, now, beside others in the same run. All of it goes into
// docs/benchmarks.md; `npm run bench -- NAME…` measures sections alone and only prints them.
const missing = ensureBrowsers({ tests: false });
if (missing) {
  console.error(missing);
  process.exit(1);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`No such section: ${unknown.join(', ')}. There are: ${Object.keys(sections).join(', ')}.`);
  process.exit(1);
}

const rows: Row[] = [];
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`${new Date().toTimeString().slice(0, 8)} ${name}`);
  rows.push(...(await measure()));
}
const table = `${machine()}\n\n${tableOf(rows)}`;
console.log(table);
if (asked.length === 0) {
  const file = 'docs/benchmarks.md';
  await writeFile(file, withTable(await readFile(file, 'utf8'), table));
}

function machine(): string {
  const all = cpus();
  const browser = spawnSync(findChromium() ?? '', ['--version'], { encoding: 'utf8' }).stdout?.trim();
  const name = all[0]?.model.replaceAll(/\((?:R|TM)\)/g, '').trim();
  return `${new Date().toISOString().slice(0, 10)}: ${name}, ${all.length} cores, Node ${process.versions.node}, ${browser}.`;
}
