const patience = 30_000;

/**
 * Asks until the answer is truthy; the wait ends as soon as it is, so nothing sleeps for a fixed time.
 *
 * @param what What is waited for, named in the error after 30 s, also when a question is never answered.
 */
export async function poll<R>(what: string, ask: () => Promise<R>): Promise<NonNullable<R>> {
  const ended = new AbortController();
  const late = new Promise<never>((_, fail) => {
    const timer = setTimeout(() => fail(new Error(`Waited ${patience} ms in vain for ${what}`)), patience);
    ended.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    for (;;) {
      const answer = await Promise.race([ask(), late]);
      if (answer) return answer;
      await Promise.race([new Promise((next) => setTimeout(next, 25)), late]);
    }
  } finally {
    ended.abort();
  }
}
