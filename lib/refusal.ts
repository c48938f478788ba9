/**
 * Why storage did not take or give a value: the browser's space for the extension is full, there are as many as there
 * may be, a newer version of the extension has taken over, or it failed in another way.
 */
export type WriteRefusal = 'full' | 'many' | 'outdated' | 'failed';

/** Why a change of what is kept was not made: also because it does not fit, or what it changes is gone. */
export type Refusal = WriteRefusal | 'invalid' | 'missing';

/** What an error of storage comes to. */
export function refusalOf(error: unknown): WriteRefusal {
  const text = String(error);
  if (/quota/i.test(text)) return 'full';
  return /VersionError/.test(text) ? 'outdated' : 'failed';
}
