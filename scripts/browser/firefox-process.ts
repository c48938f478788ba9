/** The process of a Firefox, and what one browser after the other runs in it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { commandsOver, type SendCommand } from './commands';
import { findFirefox } from './find-browsers';

export type Preferences = Record<string, string | number | boolean>;

/** A Firefox that runs, with nothing of ours in it. */
export interface FirefoxProcess {
  child: ChildProcess;
  /** Folder of its profile. */
  profile: string;
  send: SendCommand;
  /** Runs JavaScript in the window of the browser itself, with its rights. */
  inBrowser: <T>(expression: string) => Promise<T>;
  /** Ends it and removes its profile, unless that is one that outlives it. */
  close: () => Promise<void>;
  /** Ends every process of one that was started on a given profile by SIGKILL. */
  kill: () => Promise<void>;
}

/**
 * Starts Firefox.
 *
 * @param given Folder of a profile that outlives it; by default one of its own that goes with it.
 */
export async function launchFirefox(preferences: Preferences, given?: string): Promise<FirefoxProcess> {
  const program = findFirefox();
  if (!program) throw new Error('No Firefox found; set FIREFOX_PATH or install one.');
  const profile = given ?? (await mkdtemp(join(tmpdir(), 'beian-firefox-')));
  await writeFile(join(profile, 'user.js'), userFile(preferences));
  const child = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ],
    // One to be killed leads a group of its own, so that its children go with it.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: given !== undefined },
  );
  const address = await bidiAddress(child);
  const socket = new WebSocket(`${address}/session`, { maxPayload: 256 * 1024 * 1024 });
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const send = commandsOver(socket);
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });

  const inBrowser = async <T>(expression: string): Promise<T> => {
    const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const { result, exceptionDetails } = await send<{
      result?: { value: T };
      exceptionDetails?: { text: string };
    }>('script.evaluate', { expression, target: { context: contexts[0]?.context }, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.value as T;
  };

  return {
    child,
    profile,
    send,
    inBrowser,
    close: async () => {
      // A browser that does not answer is ended all the same.
      const ended = new Promise((done) => child.once('exit', done));
      const impatient = setTimeout(() => child.kill('SIGKILL'), 8000);
      send('browser.close').catch(() => undefined);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(impatient);
      socket.close();
      if (given === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    kill: async () => {
      if (child.pid === undefined) throw new Error('Firefox has not started.');
      const ended = new Promise((done) => child.once('exit', done));
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      socket.terminate();
    },
  };
}

function userFile(preferences: Preferences): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** The address that a Firefox which is starting writes to its standard error. */
function bidiAddress(child: ChildProcess): Promise<string> {
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
