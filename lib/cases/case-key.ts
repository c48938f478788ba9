/** Where a case stands in local storage. */
export const caseKeyPrefix = 'case:';

/** The key of one case by its id. */
export function caseKey(id: string): string {
  return caseKeyPrefix + id;
}
