import type WebSocket from 'ws';

export type SendCommand = <T = Record<string, unknown>>(
  method: string,
  params?: object,
  /** What stands beside `params`, such as the session of the DevTools protocol. */
  more?: object,
) => Promise<T>;

/** Milliseconds until it is said that a command is not answered. */
const patience = 45_000;

/** What was asked of it will not be answered. */
export class TargetClosed extends Error {}

/**
 * Sends commands over an open connection to a browser, in the DevTools protocol or WebDriver BiDi, which number
 * and answer them alike. A command that the browser refuses rejects.
 */
export function commandsOver(socket: WebSocket): SendCommand {
  let count = 0;
  interface Waiting {
    done: (value: unknown) => void;
    fail: (error: Error) => void;
    session: unknown;
  }
  const waiting = new Map<number, Waiting>();
  socket.on('message', (data) => {
    const { id, result, error, message, method, params } = JSON.parse(String(data));
    if (method === 'Target.detachedFromTarget') {
      // Chromium leaves unanswered what was asked of a target that closed meanwhile, as a popup does after a click.
      for (const [asked, { fail, session }] of waiting) {
        if (session !== params.sessionId) continue;
        waiting.delete(asked);
        fail(new TargetClosed());
      }
    }
    const one = waiting.get(id);
    if (!one) return;
    waiting.delete(id);
    if (error) one.fail(new Error(message ? `${error}: ${message}` : error.message));
    else one.done(result);
  });
  return (method, params = {}, more: { sessionId?: string } = {}) => {
    count += 1;
    const id = count;
    return new Promise((done, fail) => {
      setTimeout(() => {
        // A test that hangs is ended without a word on where.
        if (waiting.has(id)) console.error(`no answer in ${patience} ms:`, method, JSON.stringify(params));
      }, patience).unref();
      waiting.set(id, { done: done as (value: unknown) => void, fail, session: more.sessionId });
      socket.send(JSON.stringify({ id, method, params, ...more }));
    });
  };
}
