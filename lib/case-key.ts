/** Where a case stands in local storage. */
export const caseKeyPrefix = 'case:';

export function caseKey(id: string): string {
  return caseKeyPrefix + id;
}
