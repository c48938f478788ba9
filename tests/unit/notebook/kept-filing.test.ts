import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../data/schema';
import { readFiling } from '../../../lib/filing/filing';
import { changeKept } from '../../../lib/notebook/change-kept';
import {
  type KeptFiling,
  keptLimits,
  keptVersion,
  newKept,
  readKept,
} from '../../../lib/notebook/kept-filing';
import { keptMigrations } from '../../../lib/notebook/migrations/migrations';
import { findKeptNumberFault } from '../../../lib/notebook/number-fault';
import { everyCase } from '../guide/case-tree';

const now = new Date('2026-11-24T03:00:00.000Z');

const folder = new URL('../../fixtures/notebook/', import.meta.url);

const example = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));

const today = (): KeptFiling => {
  const reading = readKept(example(keptVersion));
  if (!reading.ok) throw new Error(reading.fault.reason);
  return reading.value;
};

describe('versions of a stored case', () => {
  const versions = Array.from({ length: keptVersion }, (_, index) => index + 1);

  it.each(versions)('the example of version %i becomes a case of today', (version) => {
    const reading = readKept(example(version));
    expect(reading).toMatchObject({ ok: true, value: { version: keptVersion } });
  });

  it('every version but the last has its migration, and each an example', () => {
    expect(Object.keys(keptMigrations).map(Number)).toEqual(versions.slice(0, -1));
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`).sort());
  });

  it('a case of a newer version, or one that a migration refuses, is refused and says where', () => {
    expect(readKept({ ...example(1), version: keptVersion + 1 })).toMatchObject({
      ok: false,
      fault: { path: ['version'] },
    });
    expect(readKept({ ...example(1), version: 0 })).toMatchObject({
      ok: false,
      fault: { path: ['version'] },
    });
  });

  it('version 2: has no second reminder and no chosen way, and keeps the rest', () => {
    const { version: _, ...old } = example(2);
    expect(readKept(example(2))).toMatchObject({ value: { ...old, smsReminder: null, way: null } });
  });

  it('version 1: who had filled the form in has done the step that gets it, too', () => {
    const ticksOf = (ticked: unknown) => readKept({ ...example(1), ticked });
    expect(ticksOf(['paper-find', 'paper-fill', 'paper-wait'])).toMatchObject({
      value: { ticked: ['paper-find', 'paper-form', 'paper-wait'] },
    });
    expect(ticksOf(['paper-form', 'paper-fill'])).toMatchObject({ value: { ticked: ['paper-form'] } });
    expect(ticksOf('paper-fill')).toMatchObject({ ok: false, fault: { path: ['ticked'] } });
  });

  it('every answer that the questions allow can be stored', () => {
    for (const answers of everyCase('gd')) {
      expect(readKept({ ...newKept('a', 'gd', now), answers })).toMatchObject({ ok: true });
    }
  });

  it('any value at all is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readKept(value).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(today())), fc.anything(), (key, value) => {
        const reading = readKept({ ...today(), [key]: value });
        if (!reading.ok) expect(reading.fault.path[0]).toBe(key);
      }),
    );
  });
});

describe('changes', () => {
  it('touch only what they name', () => {
    const kept = today();
    const changed = changeKept(
      kept,
      { ticks: { 'paper-find': false, 'paper-form': true }, dates: { sms: '2026-11-01' } },
      now,
    );
    expect(changed).toEqual({
      ...kept,
      ticked: ['material-unit-1', 'paper-form'],
      dates: { sent: '2026-10-08', sms: '2026-11-01', done: null },
      changedAt: now.toISOString(),
    });
  });

  it('a new case of every province can be stored', () => {
    for (const id of provinceIds) {
      expect(readKept(newKept('x', id, now, { number: '号'.repeat(500) }))).toMatchObject({ ok: true });
    }
    expect(newKept('x', 'gd', now, { number: '号'.repeat(500) }).number).toHaveLength(keptLimits.number);
  });
});

describe('the number of a case', () => {
  it.each([
    ['', 'subject', null],
    ['粤ICP备19001234号', undefined, null],
    ['粤ICP备19001234号-1', 'access', null],
    ['粤ICP备19001234号-2X', 'mini-program', null],
    ['京ICP备19001234号', undefined, 'number-province'],
    ['京ICP备19001234号-1', 'subject', 'number-province'],
    ['19001234', undefined, 'number-unreadable'],
    ['粤ICP备1900123号', undefined, 'number-damaged'],
    ['粤ICP备12345678号', undefined, 'number-sample'],
    ['粤ICP备19001234号 粤ICP备19001235号', undefined, 'number-several'],
    ['粤B2-20180017', undefined, 'number-licence'],
    ['粤公网安备44030502000123号', undefined, 'number-psb'],
    ['粤ICP备19001234号-1', 'subject', 'number-needs-subject'],
    ['粤ICP备19001234号', 'service', 'number-needs-service'],
    ['粤ICP备19001234号-2X', 'service', 'number-miniprogram'],
    ['粤ICP备19001234号-1', 'mini-program', 'number-needs-miniprogram'],
  ] as const)('%s with %s: %s', (number, what, code) => {
    expect(findKeptNumberFault(readFiling('gd', number), what)?.code ?? null).toBe(code);
  });
});
