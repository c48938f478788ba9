/** What is asked for once, and what of each form is open. */
import { describe, expect, it } from 'vitest';
import { askedOnce, openPoints } from '../../../../lib/form/many/asked-once';
import type { FormRow } from '../../../../lib/form/many/form-row';
import { makeForms } from '../../../../lib/form/many/make-forms';
import { nothingShared, type SharedValues } from '../../../../lib/form/many/shared-values';
import { fullValues, now, row, shared } from './rows';

const { reason, contact, ...partly } = fullValues;

const rows = [
  row(2, 'bj', '17055554-1', partly),
  row(3, 'gd', '17055555-1', { ...partly, mobile: '' }),
  row(4, 'sd', '17055556-1', { ...partly, email: 'nobody' }),
];

const asked = askedOnce(makeForms(rows, { ...nothingShared(now), whose: 'mine' }, {}, now));

function open(given: readonly FormRow[], same: SharedValues): string[][] {
  return makeForms(given, same, {}, now).map((made) => {
    const { once, errors } = openPoints(made, same, asked);
    return [once, errors].map((found) => found.map(({ field, code }) => `${field} ${code}`).join());
  });
}

describe('what is asked for once', () => {
  it('is what forms ask for and no column says, with how many lack it', () => {
    const lacking = Object.fromEntries(
      asked.map(({ key, lacking, asking }) => [key, `${lacking}/${asking}`]),
    );
    expect(lacking).toEqual({
      targetOrganiser: '0/3',
      reason: '3/3',
      organiserName: '0/3',
      certificateType: '0/3',
      certificateNumber: '0/3',
      contactName: '3/3',
      contactMobile: '1/3',
      contactEmail: '0/3',
      applicationDate: '3/3',
      applicant: '0/1',
      applicantMobile: '1/1',
    });
  });

  it('is never the number or the domain', () => {
    expect(asked.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['targetNumber']));
    expect(asked.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['targetDomains']));
  });
});

describe('what is open', () => {
  it('in all forms waits for what is typed once; what one row lacks or has wrong is its own', () => {
    const once = 'category missing-choice,ground missing-choice,reason missing,contactName missing';
    expect(open(rows, nothingShared(now))).toEqual([
      [once, 'organiserName missing'],
      [once, 'organiserName missing,contactMobile missing'],
      [once, 'organiserName missing,contactEmail email-shape'],
    ]);
  });

  it('is less with all that is typed', () => {
    const same = shared({}, { reason: '原因', contactName: '张经办' });
    expect(open(rows, same)).toEqual([
      ['', ''],
      ['', 'contactMobile missing'],
      ['', 'contactEmail email-shape'],
    ]);
  });
});
