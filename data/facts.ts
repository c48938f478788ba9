/**
 * The facts of provinces as pages use them: each once it was asked for, so that a page carries none of a province that it does
 * not show. Where all are there from the start (build, tests, scripts), directory.ts has put them in.
 */
import type { ProvinceFacts, ProvinceId } from './schema';

const files: Readonly<Record<ProvinceId, () => Promise<{ default: unknown }>>> = {
  bj: () => import('./provinces/bj.json'),
  tj: () => import('./provinces/tj.json'),
  he: () => import('./provinces/he.json'),
  sx: () => import('./provinces/sx.json'),
  nm: () => import('./provinces/nm.json'),
  ln: () => import('./provinces/ln.json'),
  jl: () => import('./provinces/jl.json'),
  hl: () => import('./provinces/hl.json'),
  sh: () => import('./provinces/sh.json'),
  js: () => import('./provinces/js.json'),
  zj: () => import('./provinces/zj.json'),
  ah: () => import('./provinces/ah.json'),
  fj: () => import('./provinces/fj.json'),
  jx: () => import('./provinces/jx.json'),
  sd: () => import('./provinces/sd.json'),
  ha: () => import('./provinces/ha.json'),
  hb: () => import('./provinces/hb.json'),
  hn: () => import('./provinces/hn.json'),
  gd: () => import('./provinces/gd.json'),
  gx: () => import('./provinces/gx.json'),
  hi: () => import('./provinces/hi.json'),
  cq: () => import('./provinces/cq.json'),
  sc: () => import('./provinces/sc.json'),
  gz: () => import('./provinces/gz.json'),
  yn: () => import('./provinces/yn.json'),
  xz: () => import('./provinces/xz.json'),
  sn: () => import('./provinces/sn.json'),
  gs: () => import('./provinces/gs.json'),
  qh: () => import('./provinces/qh.json'),
  nx: () => import('./provinces/nx.json'),
  xj: () => import('./provinces/xj.json'),
};

const there = new Map<ProvinceId, ProvinceFacts>();

/** Whether `provinceOf` knows all of these. */
export function hasFacts(ids: readonly ProvinceId[]): boolean {
  return ids.every((id) => there.has(id));
}

/** Puts in what is known of provinces. */
export function holdFacts(provinces: readonly ProvinceFacts[]): void {
  for (const province of provinces) there.set(province.id, province);
}

/** Fetches what is known of these provinces, once each. Rejects where the extension's own files cannot be read. */
export async function loadFacts(ids: Iterable<ProvinceId>): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !there.has(id));
  const found = await Promise.all(missing.map((id) => files[id]()));
  holdFacts(found.map((file) => file.default as ProvinceFacts));
}

/**
 * What is known of a province that was loaded.
 *
 * @throws Where it was not: whoever shows a province loads it first (components/ui/with-facts.tsx).
 */
export function provinceOf(id: ProvinceId): ProvinceFacts {
  const province = there.get(id);
  if (!province) throw new Error(`The facts of ${id} are not loaded.`);
  return province;
}
