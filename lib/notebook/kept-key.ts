/** Where a case stands in local storage. */
export const keptKeyPrefix = 'case:';

/** The key of one case by its id. */
export function keptKey(id: string): string {
  return keptKeyPrefix + id;
}
