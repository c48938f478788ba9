/** WebDriver BiDi, spoken without a driver in between. */
import type { ChildProcess } from 'node:child_process';
import type WebSocket from 'ws';

export type SendBidi = <T = Record<string, unknown>>(method: string, params?: object) => Promise<T>;

/** The address that a Firefox which is starting writes to its standard error. */
export function bidiAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (address) found(address);
    });
    child.once('exit', (code) => fail(new Error(`Firefox ended with code ${code}: ${said.slice(-500)}`)));
  });
}

/** Sends commands over a connection that is open; one that the browser refuses rejects. */
export function commandsOver(socket: WebSocket): SendBidi {
  let count = 0;
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  socket.on('message', (data) => {
    const { id, type, result, error, message } = JSON.parse(String(data));
    const one = waiting.get(id);
    if (!one) return;
    waiting.delete(id);
    if (type === 'error') one.fail(new Error(`${error}: ${message}`));
    else one.done(result);
  });
  return (method, params = {}) => {
    count += 1;
    const id = count;
    return new Promise((done, fail) => {
      waiting.set(id, { done: done as (value: unknown) => void, fail });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
}
