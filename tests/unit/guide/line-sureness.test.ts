import { describe, expect, it } from 'vitest';
import { providers, provinces } from '../../../data/directory';
import { isSure } from '../../../lib/guide/fact-trust';
import { guideFor } from '../../../lib/guide/guide';
import { tableDate } from '../../../scripts/routes-table';

const later = new Date('2035-01-01T00:00:00Z');

/** The guide of an order at every access provider, on a day when only what is certain has kept. */
const ordersLater = providers
  .filter(({ kind }) => kind === 'access')
  .map(({ id }) =>
    guideFor('zj', { whose: 'mine', what: 'subject', account: 'usable', providerId: id }, later),
  );

describe('lines that are not simply as sure as their facts', () => {
  it('the form is as sure as it is that this is today’s official one', () => {
    const seen = provinces.map(({ id }) => {
      const { form, steps } = guideFor(id, { whose: 'other' }, tableDate);
      return [id, steps.find((step) => step.id === 'paper-form')?.sure, form?.sure] as const;
    });
    expect(seen.filter(([, step, form]) => step !== form)).toEqual([]);
    expect(new Set(seen.map(([, step]) => step))).toEqual(new Set([true, false]));
  });

  it('what no longer holds is never sure, however certain it is that it was once said', () => {
    const outdated = provinces.flatMap(({ id }) => guideFor(id, {}, tableDate).outdated);
    expect(outdated.filter(({ sure }) => sure)).toEqual([]);
    expect(outdated.some(({ facts: [fact] }) => fact && isSure(fact, tableDate))).toBe(true);
  });

  it('a phone of a provider is not sure for ever', () => {
    const phones = ordersLater.flatMap(
      ({ provider }) => provider?.limits.filter(({ id }) => id === 'provider-phone') ?? [],
    );
    expect(phones.filter(({ sure }) => sure)).toEqual([]);
    expect(phones.some(({ facts: [fact] }) => fact && isSure(fact, later))).toBe(true);
  });

  it('words of a provider and of the nation under one line do not make each other surer', () => {
    const steps = ordersLater.flatMap((guide) => guide.steps);
    const ownSms = steps.filter(({ text, facts }) => text === null && facts.length > 1);
    expect(ownSms.length).toBeGreaterThan(0);
    expect(ownSms.filter(({ sure, facts: [own] }) => own && sure !== isSure(own, later))).toEqual([]);
  });
});
