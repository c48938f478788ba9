/** How pages of the extension ask the background, with a browser that fails in each of its ways. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askBackground, sendToBackground } from '../../platform/wire';

const sendMessage = vi.fn<(message: unknown) => unknown>();

vi.mock('../../platform/browser', () => ({
  browser: { runtime: { sendMessage: (message: unknown) => sendMessage(message) } },
}));

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

const again = { again: true };
const tab = { tabId: 7 };
const never = new Promise(() => undefined);
const closed = new Error('The message channel closed before a response was received.');

describe('a question to the background', () => {
  it('is answered, and leaves no timer behind', async () => {
    sendMessage.mockResolvedValue({ value: ['x'] });
    expect(await askBackground('arrivalOf', tab)).toEqual(['x']);
    expect(sendMessage.mock.calls).toEqual([[{ beian: 'arrivalOf', data: tab }]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    [{}, 4999],
    [{ patience: 200 }, 199],
  ])('that is never answered fails when its patience is over: %o', async (patience, before) => {
    sendMessage.mockReturnValue(never);
    const failed = vi.fn();
    askBackground('arrivalOf', tab, { ...patience, ...again }).catch(failed);
    await vi.advanceTimersByTimeAsync(before);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(failed).toHaveBeenCalledOnce();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('is not asked again unless it may be', async () => {
    sendMessage.mockRejectedValue(closed);
    await expect(askBackground('takeLookup', null)).rejects.toThrow(closed);
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it.each([
    ['closes the channel', () => Promise.reject(closed)],
    ['says nothing', () => Promise.resolve(undefined)],
  ])('is asked again, at once and then after pauses, where the background %s', async (_, fail) => {
    sendMessage.mockImplementationOnce(fail).mockResolvedValueOnce({ value: [] });
    expect(await askBackground('arrivalOf', tab, again)).toEqual([]);
    sendMessage.mockReset().mockImplementation(fail);
    const failed = vi.fn();
    askBackground('arrivalOf', tab, again).catch(failed);
    for (const [time, asked] of [
      [0, 2],
      [199, 2],
      [1, 3],
      [999, 3],
      [1, 4],
    ] as const) {
      await vi.advanceTimersByTimeAsync(time);
      expect(sendMessage).toHaveBeenCalledTimes(asked);
    }
    expect(failed).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is refused is not asked again', async () => {
    sendMessage.mockResolvedValue({ error: 'Error: no' });
    await expect(askBackground('arrivalOf', tab, again)).rejects.toThrow('Error: no');
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it.each([askBackground, sendToBackground])(
    'rejects and never throws where the browser throws (%o)',
    async (ask) => {
      sendMessage.mockImplementation(() => {
        throw new Error('Extension context invalidated.');
      });
      const asked = ask('arrivalOf', tab);
      await expect(asked).rejects.toThrow('invalidated');
    },
  );
});
