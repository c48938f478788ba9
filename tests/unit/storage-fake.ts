/** The browser's storage, as slow and as broken as a test wants it; its timers are the test's. */
import { vi } from 'vitest';

export type Values = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

/** Milliseconds in which local storage answers. */
export const pause = 5;
export const listeners = new Set<Listener>();
export const get = vi.fn<() => Promise<Values>>();
export const managed = vi.fn<() => Promise<Values>>();

/** What local storage holds. */
export const disk = { stored: {} as Values };

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
export const later = <T>(ms: number, value: T) => new Promise<T>((done) => setTimeout(() => done(value), ms));
export const never = () => new Promise<never>(() => undefined);

/** The browser tells everybody of a change. */
export function tell(changes: Changes, area = 'local'): void {
  for (const listener of [...listeners]) listener(changes, area);
}

export const working = {
  local: {
    get,
    set: async (values: Values) => {
      const before = disk.stored;
      disk.stored = { ...before, ...values };
      tell(
        Object.fromEntries(
          Object.entries(values).map(([key, newValue]) => [key, { oldValue: before[key], newValue }]),
        ),
      );
    },
    clear: async () => {
      const before = disk.stored;
      disk.stored = {};
      tell(Object.fromEntries(Object.entries(before).map(([key, oldValue]) => [key, { oldValue }])));
    },
  },
  managed: { get: managed },
  onChanged: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};

export const browser = { storage: working as unknown };

/** A new browser, in which nothing is stored or preset. */
export function freshStorage(): void {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  listeners.clear();
  disk.stored = {};
  browser.storage = working;
  get.mockImplementation(() => later(pause, structuredClone(disk.stored)));
  managed.mockReset().mockImplementation(() => later(1, {}));
}

export const breakages: [string, () => void][] = [
  ['refuses', () => get.mockRejectedValue(new Error('broken'))],
  [
    'throws',
    () =>
      get.mockImplementation(() => {
        throw new Error('broken');
      }),
  ],
  [
    'is not there',
    () => {
      browser.storage = undefined;
    },
  ],
];
