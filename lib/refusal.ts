/** Why storage did not take a value: the browser's space for the extension is full, or it failed in another way. */
export type WriteRefusal = 'full' | 'failed';

/** Why a change of what is kept was not made: also because it does not fit, or what it changes is gone. */
export type Refusal = WriteRefusal | 'invalid' | 'missing';

/** What an error of storage comes to. */
export function refusalOf(error: unknown): WriteRefusal {
  return /quota/i.test(String(error)) ? 'full' : 'failed';
}
