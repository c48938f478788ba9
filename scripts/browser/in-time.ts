/** Milliseconds for a browser to answer. */
const patience = 10_000;

/** Waits for an answer of a browser; one that gives none is of no more use. */
export async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('The browser does not answer.')), patience);
  });
  return await Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
