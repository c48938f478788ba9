import { expect, it } from 'vitest';
import { answered, type Pressed, withPressed } from '../../../lib/notebook/pressed-ticks';

const press = (id: string, isOn = true): Pressed => ({ [id]: { isOn, answeredAt: null } });
const first = '2026-11-30T01:00:00.000Z';
const second = '2026-11-30T01:00:01.000Z';

it('a tick pressed while another one is being stored stays, whatever comes back first', () => {
  const [a, b] = [press('a'), press('b')];
  const pressed = { ...a, ...b };
  expect([...withPressed([], first, pressed)]).toEqual(['a', 'b']);
  const one = answered(pressed, a, first);
  // The entry with the first of them comes back.
  expect([...withPressed(['a'], second, one)]).toEqual(['a', 'b']);
  // Answered, and not read back yet.
  expect([...withPressed(['a'], second, answered(one, b, second))]).toEqual(['a', 'b']);
});

it('what is stored counts again as soon as it has changed after the answer', () => {
  const a = press('a');
  expect([...withPressed([], second, answered(a, a, first))]).toEqual([]);
  const off = press('a', false);
  expect([...withPressed(['a'], first, off)]).toEqual([]);
  expect([...withPressed(['a'], second, answered(off, off, first))]).toEqual(['a']);
});

it('a box pressed again is not answered by the answer to the press before', () => {
  const [on, off] = [press('a'), press('a', false)];
  expect([...withPressed(['a'], second, answered({ ...on, ...off }, on, first))]).toEqual([]);
});
