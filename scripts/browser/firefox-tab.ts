import type { SendCommand } from './commands';
import { poll } from './poll';

/** One tab of Firefox. */
export interface FirefoxTab {
  id: string;
  goTo: (url: string) => Promise<void>;
  /** The address the tab shows now. */
  url: () => Promise<string>;
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>;
  /** A real mouse click on the middle of an element. */
  click: (selector: string) => Promise<void>;
  /** The same at a point of the page's window, in CSS pixels; button 2 is the right one. */
  clickAt: (x: number, y: number, button?: number) => Promise<void>;
  /** PNG, base64. */
  screenshot: () => Promise<string>;
  close: () => Promise<void>;
}

/** A tab by the id of its browsing context. */
export function tabOver(send: SendCommand, context: string): FirefoxTab {
  const evaluate: FirefoxTab['evaluate'] = async (run, ...args) => {
    // JSON both ways: BiDi's own value format is none that a test wants to read.
    const expression = `(async () => JSON.stringify(await (${run})(...${JSON.stringify(args)})) ?? 'null')()`;
    const { result, exceptionDetails } = await send<{
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', { expression, target: { context }, awaitPromise: true, userActivation: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result?.value ?? 'null');
  };
  const clickAt: FirefoxTab['clickAt'] = async (x, y, button = 0) => {
    await send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button },
            { type: 'pointerUp', button },
          ],
        },
      ],
    });
  };
  return {
    id: context,
    evaluate,
    until: (run, ...args) => poll(String(run), () => evaluate(run, ...args).catch(() => null)) as never,
    goTo: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' }).catch((error: Error) => {
        // A redirect by a rule, or a page that does not answer, ends the navigation it interrupts.
        if (!/navigation|unknown error/i.test(error.message)) throw error;
      });
    },
    url: async () => {
      const { contexts } = await send<{ contexts: { url: string }[] }>('browsingContext.getTree', {
        root: context,
      });
      return contexts[0]?.url ?? '';
    },
    click: async (selector) => {
      const place = await evaluate((css) => {
        const element = document.querySelector(css);
        element?.scrollIntoView({ block: 'center' });
        const box = element?.getBoundingClientRect();
        return box ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } : null;
      }, selector);
      if (!place) throw new Error(`Nothing matches ${selector}`);
      await clickAt(place.x, place.y);
    },
    clickAt,
    screenshot: async () =>
      (await send<{ data: string }>('browsingContext.captureScreenshot', { context })).data,
    close: async () => {
      await send('browsingContext.close', { context });
    },
  };
}
