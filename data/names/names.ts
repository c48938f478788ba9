/** What provinces, providers and the ministry's sites are called: known in every page, at once. */
import type { ProvinceId } from '../schema';
import { nameTable, type ProviderName, type ProvinceName } from './table';

/** Every province in GB/T 2260 order. */
export const provinceNames: readonly ProvinceName[] = nameTable.provinces;
/** Every access provider and platform. */
export const providerNames: readonly ProviderName[] = nameTable.providers;
/** The ministry's portal and the police's platform. */
export const { portal: portalName, publicSecurity: publicSecurityName, otherSites } = nameTable;

const byId = new Map(provinceNames.map((names) => [names.id, names]));

/** What a province is called. Every ProvinceId has a name, so this never fails. */
export function nameOf(id: ProvinceId): ProvinceName {
  return byId.get(id) as ProvinceName;
}
