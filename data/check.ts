/**
 * Reads the data files from disk and says what is wrong with them. Used by `npm run check` and by
 * the build; never part of a page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { findLetterFault, findPaperFaults } from './check-papers';
import {
  type Forms,
  type National,
  type Provider,
  type Province,
  type ProvinceForm,
  provinceSchema,
} from './schema';
import { formsSchema } from './schema-forms';
import { nationalSchema, providersSchema } from './schema-national';
import { provinceIds } from './schema-parts';

// zod/mini says only "Invalid input" until it is given words.
z.config(z.locales.en());

/**
 * Checks every data file against its schema and the files against each other.
 *
 * @param dir The data folder.
 * @param read Gives the text of a file in it, by its path there; may throw.
 * @returns One line per fault, `file: path: reason`; empty when all is well. Never throws.
 */
export function findDataFaults(
  dir: string,
  read = (file: string): string => readFileSync(join(dir, file), 'utf8'),
): string[] {
  const faults: string[] = [];
  const files = parseFiles(dir, read, faults);
  const { provinces, national, providers = [], forms } = files;
  faults.push(
    ...doubles(
      'prefix',
      namesOf(provinces, (one) => [one.prefix, ...one.unofficialPrefixes]),
    ),
    ...doubles(
      'gbCode',
      namesOf(provinces, ({ gbCode }) => [gbCode]),
    ),
    ...doubles('host', [
      ...namesOf(provinces, ({ hosts }) => hosts.map(({ host }) => host)),
      ...(national ? nationalHosts(national).map((host): Named => [host, 'national.json']) : []),
    ]),
    ...doubles(
      'provider',
      providers.map(({ id }): Named => [id, 'providers.json']),
    ),
    ...provinces.flatMap((province) => provinceFaults(province, files)),
    ...providers.flatMap((provider) => markFaults(provider, providers)),
  );
  if (forms) faults.push(...findPaperFaults('data/forms.json: attachments', forms.common.attachments));
  return faults;
}

/** What could be read and fits its schema. */
interface DataFiles {
  provinces: Province[];
  national: National | undefined;
  providers: Provider[] | undefined;
  forms: Forms | undefined;
}

function parseFiles(dir: string, read: (file: string) => string, faults: string[]): DataFiles {
  const parse = <T>(file: string, schema: z.ZodMiniType<T>): T | undefined =>
    parseFile(file, () => read(file), schema, faults);
  const provinces: Province[] = [];
  for (const id of provinceIds) {
    const province = parse(`provinces/${id}.json`, provinceSchema);
    if (!province) continue;
    if (province.id !== id) faults.push(`data/provinces/${id}.json: id: says "${province.id}"`);
    provinces.push(province);
  }
  for (const file of listProvinceFiles(dir)) {
    if (!provinceIds.some((id) => file === `${id}.json`)) {
      faults.push(`data/provinces/${file}: no province of this name; add its id to data/schema-parts.ts`);
    }
  }
  return {
    provinces,
    national: parse('national.json', nationalSchema),
    providers: parse('providers.json', providersSchema),
    forms: parse('forms.json', formsSchema),
  };
}

function parseFile<T>(
  file: string,
  read: () => string,
  schema: z.ZodMiniType<T>,
  faults: string[],
): T | undefined {
  const name = `data/${file}`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(read());
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const result = schema.safeParse(parsed);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push(`${name}: ${issue.path.map(String).join('.') || '(whole file)'}: ${issue.message}`);
  }
  return undefined;
}

/** A name that may stand only once, and the file it stands in. */
type Named = readonly [name: string, file: string];

const fileOf = ({ id }: Province): string => `provinces/${id}.json`;

function namesOf(provinces: readonly Province[], names: (province: Province) => string[]): Named[] {
  return provinces.flatMap((province) => names(province).map((name): Named => [name, fileOf(province)]));
}

function nationalHosts({ portal, retiredNationalHosts, publicSecurity }: National): string[] {
  return [
    portal.host,
    ...[...portal.otherHosts, ...retiredNationalHosts].map(({ host }) => host),
    publicSecurity.host,
    ...publicSecurity.retiredHosts.map(({ host }) => host),
  ];
}

function doubles(what: string, entries: readonly Named[]): string[] {
  const seen = new Map<string, string>();
  return entries.flatMap(([name, file]) => {
    const before = seen.get(name);
    seen.set(name, file);
    return before === undefined ? [] : [`data/${file}: ${what} "${name}" stands already in data/${before}`];
  });
}

/** By its marks the guide tells what one provider alone says: its own sources must bear them, those of the others none. */
function markFaults({ id, sourceMarks, source }: Provider, all: readonly Provider[]): string[] {
  const bears = (one: string): boolean => sourceMarks.some((mark) => one.includes(mark));
  const where = `data/providers.json: ${id}: sourceMarks`;
  return [
    ...(source.some(bears) ? [] : [`${where}: none of its own sources bears one`]),
    ...all.flatMap((other) =>
      other.id === id
        ? []
        : other.source.filter(bears).map((one) => `${where}: ${other.id} rests on "${one}"`),
    ),
  ];
}

function provinceFaults(province: Province, { national, forms }: DataFiles): string[] {
  const where = `data/${fileOf(province)}`;
  return [
    ...authorityFaults(province).map((fault) => `${where}: authority: ${fault}`),
    ...province.forms.flatMap((form) =>
      formFaults(form, province, forms).map((fault) => `${where}: forms: ${fault}`),
    ),
    ...findPaperFaults(`${where}: materials`, province.materials),
    ...findLetterFault(`${where}: materials`, province),
    ...individualFaults(province).map((fault) => `${where}: notes: ${fault}`),
    ...(national ? emptySubjectFaults(province, national).map((fault) => `${where}: notes: ${fault}`) : []),
  ];
}

function authorityFaults({ hosts, authority }: Province): string[] {
  const current = hosts.filter(({ status }) => status === 'current').map(({ host }) => host);
  return [authority.url, authority.guideListUrl]
    .filter((url) => url !== null)
    .filter((url) => !current.includes(new URL(url).hostname))
    .map((url) => `${url} is not on a current host of the province`);
}

function formFaults(
  { kind, url, layout }: ProvinceForm,
  { id }: Province,
  forms: Forms | undefined,
): string[] {
  const known = forms?.layouts.some((one) => one.id === layout && one.province === id) ?? true;
  return [
    ...(layout && !known ? [`layout "${layout}" is not in data/forms.json for this province`] : []),
    ...((kind === 'official-page' || kind === 'mirror') && !url
      ? [`a form of kind ${kind} needs a url`]
      : []),
  ];
}

function individualFaults({ notes }: Province): string[] {
  return notes
    .filter(({ topic, individualToUnit }) => individualToUnit !== undefined && topic !== 'change-subject')
    .map(({ topic }) => `${topic} says individualToUnit, which belongs to change-subject`);
}

function emptySubjectFaults({ id, notes }: Province, { emptySubjectReusable }: National): string[] {
  const statement = notes.find((note) => note.topic === 'empty-subject' && note.reusable !== undefined);
  if (!statement) return ['says nothing of empty subjects'];
  if (statement.reusable === emptySubjectReusable.includes(id)) return [];
  return ['empty-subject disagrees with emptySubjectReusable in data/national.json'];
}

function listProvinceFiles(dir: string): string[] {
  try {
    return readdirSync(join(dir, 'provinces')).filter((file) => file.endsWith('.json'));
  } catch {
    return [];
  }
}
