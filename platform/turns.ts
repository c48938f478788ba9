/**
 * Makes a line in which one piece of work waits for the one before, so that two that read, change and write
 * the same place both count.
 *
 * @returns Runs work when its turn has come and gives its result. Work that fails holds up nobody behind it.
 */
export function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    // Its failure is told to whoever asked for it, and to nobody else.
    last = turn.catch(() => undefined);
    return turn;
  };
}
