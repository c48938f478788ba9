/**
 * Reads the data files from disk and says what is wrong with them. Used by `npm run check` and by
 * the build; never part of a page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { findLetterFault, findPaperFaults } from './check-papers';
import { type Province, provinceSchema } from './schema';
import { formsSchema } from './schema-forms';
import { nationalSchema, providersSchema } from './schema-national';
import { provinceIds } from './schema-parts';

// zod/mini says only "Invalid input" until it is given words.
z.config(z.locales.en());

/**
 * Checks every data file against its schema and the files against each other.
 *
 * @param dir The data folder.
 * @returns One line per fault, `file: path: reason`; empty when all is well. Never throws.
 */
export function findDataFaults(dir: string): string[] {
  const faults: string[] = [];
  const provinces: Province[] = [];

  const read = <T>(file: string, schema: z.ZodMiniType<T>): T | undefined => {
    const name = `data/${file}`;
    let parsed: unknown;
    try {
      parsed = JSON.parse(readFileSync(join(dir, file), 'utf8'));
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
  };

  for (const id of provinceIds) {
    const province = read(`provinces/${id}.json`, provinceSchema);
    if (!province) continue;
    if (province.id !== id) faults.push(`data/provinces/${id}.json: id: says "${province.id}"`);
    provinces.push(province);
  }
  for (const file of listProvinceFiles(dir)) {
    if (!provinceIds.some((id) => file === `${id}.json`)) {
      faults.push(`data/provinces/${file}: no province of this name; add its id to data/schema.ts`);
    }
  }
  const national = read('national.json', nationalSchema);
  const providers = read('providers.json', providersSchema);
  const forms = read('forms.json', formsSchema);

  const unique = (what: string, entries: readonly (readonly [string, string])[]): void => {
    const seen = new Map<string, string>();
    for (const [value, file] of entries) {
      const before = seen.get(value);
      if (before !== undefined)
        faults.push(`data/${file}: ${what} "${value}" stands already in data/${before}`);
      seen.set(value, file);
    }
  };
  const fileOf = (province: Province): string => `provinces/${province.id}.json`;

  unique(
    'prefix',
    provinces.flatMap((p) => [p.prefix, ...p.unofficialPrefixes].map((c) => [c, fileOf(p)] as const)),
  );
  unique(
    'gbCode',
    provinces.map((p) => [p.gbCode, fileOf(p)]),
  );
  unique('host', [
    ...provinces.flatMap((p) => p.hosts.map((h) => [h.host, fileOf(p)] as const)),
    ...(national
      ? [
          national.portal.host,
          ...national.portal.otherHosts.map((h) => h.host),
          ...national.retiredNationalHosts.map((h) => h.host),
          national.publicSecurity.host,
          ...national.publicSecurity.retiredHosts.map((h) => h.host),
        ].map((host) => [host, 'national.json'] as const)
      : []),
  ]);
  unique(
    'provider',
    (providers ?? []).map((p) => [p.id, 'providers.json']),
  );

  for (const province of provinces) {
    const where = `data/${fileOf(province)}`;
    const current = province.hosts.filter((h) => h.status === 'current').map((h) => h.host);
    for (const url of [province.authority.url, province.authority.guideListUrl]) {
      if (url && !current.includes(new URL(url).hostname)) {
        faults.push(`${where}: authority: ${url} is not on a current host of the province`);
      }
    }
    for (const form of province.forms) {
      if (
        form.layout &&
        forms &&
        !forms.layouts.some((l) => l.id === form.layout && l.province === province.id)
      ) {
        faults.push(`${where}: forms: layout "${form.layout}" is not in data/forms.json for this province`);
      }
      if ((form.kind === 'official-page' || form.kind === 'mirror') && !form.url) {
        faults.push(`${where}: forms: a form of kind ${form.kind} needs a url`);
      }
    }
    faults.push(...findPaperFaults(`${where}: materials`, province.materials));
    faults.push(...findLetterFault(`${where}: materials`, province));
    if (national) {
      const listed = national.emptySubjectReusable.includes(province.id);
      const statement = province.notes.find((n) => n.topic === 'empty-subject' && n.reusable !== undefined);
      if (!statement) faults.push(`${where}: notes: says nothing of empty subjects`);
      else if (statement.reusable !== listed) {
        faults.push(
          `${where}: notes: empty-subject disagrees with emptySubjectReusable in data/national.json`,
        );
      }
    }
  }
  if (forms) faults.push(...findPaperFaults('data/forms.json: attachments', forms.common.attachments));
  return faults;
}

function listProvinceFiles(dir: string): string[] {
  try {
    return readdirSync(join(dir, 'provinces')).filter((file) => file.endsWith('.json'));
  } catch {
    return [];
  }
}
