/**
 * What every part of the extension names: provinces with their administrations, providers, the ministry's portal; derived from
 * the files in data/. In the built extension this module is replaced by its own result (scripts/build/inline-tables.ts), so that
 * a page can name a province without carrying what is known of it. names.ts asks.
 */
import { national, providers, provinces } from '../directory';
import type { Bilingual, Provider, ProvinceId } from '../schema';

/** What a province and its administration are called. */
export interface ProvinceName {
  readonly id: ProvinceId;
  /** Its character in filing numbers. */
  readonly prefix: string;
  /** Short: 广东. `full`: 广东省. */
  readonly name: Bilingual & { readonly full: string };
  /** The communications administration, and the address of its site. */
  readonly authority: Bilingual & { readonly url: string };
}

export type ProviderName = Pick<Provider, 'id' | 'kind' | 'name'>;

export interface NameTable {
  /** In GB/T 2260 order. */
  readonly provinces: readonly ProvinceName[];
  readonly providers: readonly ProviderName[];
  readonly portal: Bilingual;
  readonly publicSecurity: Bilingual;
  /** Hosts of the ministry for other things than filings. */
  readonly otherSites: readonly string[];
}

export const nameTable: NameTable = {
  provinces: provinces.map(({ id, prefix, name: { zh, full, en }, authority }) => ({
    id,
    prefix,
    name: { zh, full, en },
    authority: { zh: authority.zh, en: authority.en, url: authority.url },
  })),
  providers: providers.map(({ id, kind, name }) => ({ id, kind, name })),
  portal: national.portal.name,
  publicSecurity: national.publicSecurity.name,
  otherSites: national.portal.otherHosts.map(({ host }) => host),
};
