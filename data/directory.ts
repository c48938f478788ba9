/** Everything known at once, for the build, tests and scripts: every province in GB/T 2260 order. No page carries it. */
import { holdFacts } from './facts';
import ah from './provinces/ah.json';
import bj from './provinces/bj.json';
import cq from './provinces/cq.json';
import fj from './provinces/fj.json';
import gd from './provinces/gd.json';
import gs from './provinces/gs.json';
import gx from './provinces/gx.json';
import gz from './provinces/gz.json';
import ha from './provinces/ha.json';
import hb from './provinces/hb.json';
import he from './provinces/he.json';
import hi from './provinces/hi.json';
import hl from './provinces/hl.json';
import hn from './provinces/hn.json';
import jl from './provinces/jl.json';
import js from './provinces/js.json';
import jx from './provinces/jx.json';
import ln from './provinces/ln.json';
import nm from './provinces/nm.json';
import nx from './provinces/nx.json';
import qh from './provinces/qh.json';
import sc from './provinces/sc.json';
import sd from './provinces/sd.json';
import sh from './provinces/sh.json';
import sn from './provinces/sn.json';
import sx from './provinces/sx.json';
import tj from './provinces/tj.json';
import xj from './provinces/xj.json';
import xz from './provinces/xz.json';
import yn from './provinces/yn.json';
import zj from './provinces/zj.json';
import type { Province, ProvinceId } from './schema';

export { forms, national, providers } from './national';

// The build has checked every file against data/schema.ts; here the types are only named.
export const provinces = [
  bj,
  tj,
  he,
  sx,
  nm,
  ln,
  jl,
  hl,
  sh,
  js,
  zj,
  ah,
  fj,
  jx,
  sd,
  ha,
  hb,
  hn,
  gd,
  gx,
  hi,
  cq,
  sc,
  gz,
  yn,
  xz,
  sn,
  gs,
  qh,
  nx,
  xj,
] as unknown as readonly Province[];

holdFacts(provinces);

const byId = new Map(provinces.map((province) => [province.id, province]));

/** All that is known of a province. Every ProvinceId has one, so this never fails. */
export function provinceOf(id: ProvinceId): Province {
  return byId.get(id) as Province;
}
