import { expect, it } from 'vitest';
import { endOfTurns, takeTurns } from '../../platform/background/turns';

it('runs one piece of work after the other, each with its own result', async () => {
  const inTurn = takeTurns();
  let stored = 0;
  const addOne = async (): Promise<number> => {
    const read = stored;
    await Promise.resolve();
    stored = read + 1;
    return stored;
  };
  expect(await Promise.all([inTurn(addOne), inTurn(addOne), inTurn(addOne)])).toEqual([1, 2, 3]);
});

it('tells a failure to whoever asked and goes on with the next', async () => {
  const inTurn = takeTurns();
  const failed = inTurn(() => Promise.reject(new Error('full')));
  const next = inTurn(async () => 'done');
  await expect(failed).rejects.toThrow('full');
  expect(await next).toBe('done');
});

it('tells when all lines have come to their end', async () => {
  const ended: string[] = [];
  const work = (name: string) => async () => {
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
    ended.push(name);
  };
  const inTurn = takeTurns();
  void inTurn(work('first'));
  void inTurn(work('second'));
  void takeTurns()(work('elsewhere'));
  await endOfTurns();
  expect(ended.sort()).toEqual(['elsewhere', 'first', 'second']);
});

it('keeps one line apart from another', async () => {
  void takeTurns()(() => new Promise(() => undefined));
  expect(await takeTurns()(async () => 'not held up')).toBe('not held up');
});
