import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { poll } from './poll';

const run = promisify(execFile);

/** A screen of its own for what no headless browser shows: native menus. Linux only; needs Xvfb and xdotool. */
export interface Display {
  /** Value of the DISPLAY variable. */
  name: string;
  /** Presses keys one after the other, named as in xdotool. */
  keys: (...keys: string[]) => Promise<void>;
  /** Waits until one window more is to be seen than before: a menu has opened. */
  menuAfter: (act: () => Promise<unknown>) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts a virtual screen on the first free number. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await displayNumber(server)}`;
  const xdotool = async (...args: string[]): Promise<string> =>
    (await run('xdotool', args, { env: { ...process.env, DISPLAY: name } })).stdout;
  // xdotool ends with an error when it finds no window.
  const windows = async (): Promise<number> =>
    (await xdotool('search', '--onlyvisible', '--name', '').catch(() => '')).split('\n').length;
  return {
    name,
    keys: async (...keys) => void (await xdotool('key', '--delay', '40', ...keys)),
    menuAfter: async (act) => {
      const before = await windows();
      await act();
      await poll('a menu', async () => (await windows()) > before);
    },
    stop: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill();
      await ended;
    },
  };
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    server.once('error', () => fail(new Error('No Xvfb: install xvfb and xdotool.')));
    server.once('exit', (code) => fail(new Error(`Xvfb ended with code ${code}.`)));
    server.stdio[3]?.once('data', (number) => found(String(number).trim()));
  });
}
