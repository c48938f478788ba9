const patience = 30_000;

/**
 * Asks until the answer is truthy; the wait ends as soon as it is, so nothing sleeps for a fixed time.
 *
 * @param what What is waited for, named in the error after 30 s.
 */
export async function poll<R>(what: string, ask: () => Promise<R>): Promise<NonNullable<R>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain for ${what}`);
    await new Promise((next) => setTimeout(next, 25));
  }
}
