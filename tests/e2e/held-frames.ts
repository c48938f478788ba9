import type { Page } from 'playwright-core';

interface Frames {
  hold: () => Promise<void>;
  go: () => Promise<void>;
}

/**
 * Lets a page be slow to paint: while it is held, frames and short timers, by which effects run after a drawing, do not
 * come, and everything else goes on.
 *
 * @param held Whether the next page in this tab begins so.
 */
export async function heldFrames(page: Page, held: boolean): Promise<Frames> {
  await page.addInitScript((begins) => {
    let holds = begins;
    let waiting: (() => void)[] = [];
    const { requestAnimationFrame: frame, setTimeout: timer } = window;
    window.requestAnimationFrame = (run) => {
      if (holds) waiting.push(() => run(performance.now()));
      else return frame(run);
      return 0;
    };
    window.setTimeout = ((run: () => void, ms = 0, ...more: []) => {
      if (holds && ms < 1000) waiting.push(() => run(...more));
      else return timer(run, ms, ...more);
      return 0;
    }) as typeof setTimeout;
    const set = (now: boolean): void => {
      holds = now;
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    };
    Object.assign(globalThis, { setFrames: set });
  }, held);
  const set = (now: boolean) =>
    page.evaluate(
      (value) => (globalThis as unknown as { setFrames: (now: boolean) => void }).setFrames(value),
      now,
    );
  return { hold: () => set(true), go: () => set(false) };
}
