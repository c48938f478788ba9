import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readNumber } from '../../../lib/filing/filing';
import type { FormRow } from '../../../lib/form/many/form-row';

type Session = typeof import('../../../components/form/many/many-session');

const row = (line: number, written: string): FormRow => {
  const [number] = readNumber(written).filings;
  if (!number) throw new Error(written);
  return { line, number, values: {} };
};
const gd = row(2, '粤ICP备17055500号-1');
const bj = row(3, '京ICP备16044242号');

let session: Session;
let shown: ReturnType<Session['useMany']>;

/** What the session holds, as a component would be told. */
const look = (): ReturnType<Session['useMany']> => {
  session.changeMany({});
  return shown;
};

beforeEach(async () => {
  vi.resetModules();
  vi.doMock('../../../components/ui/tab-session', () => ({
    tabSession: <T extends object>(first: T) => {
      let held = first;
      return {
        now: () => held,
        change: (changes: Partial<T>) => {
          held = { ...held, ...changes };
          shown = held as unknown as typeof shown;
        },
        use: () => held,
      };
    },
  }));
  vi.stubGlobal('addEventListener', () => undefined);
  session = await import('../../../components/form/many/many-session');
  session.takeRows([gd, bj], 'a.csv');
  session.changeShared({ whose: 'mine', ground: 'subject' });
  session.changeSharedText('certificateNumber', '91350100MA1000000X');
});

describe('what is the same for all', () => {
  it('is asked anew of another file, and comes back on wish', () => {
    session.takeRows([gd], 'b.csv');
    expect(look().shared).toMatchObject({ whose: null, ground: null });
    expect(JSON.stringify(look().shared)).not.toContain('91350100MA1000000X');
    session.shareAsBefore();
    expect(look().shared).toMatchObject({ whose: 'mine', text: { certificateNumber: '91350100MA1000000X' } });
    expect(look().sharedBefore).toBeNull();
  });

  it('begins with what is known to be so, and takes on what is answered later, but over nothing that was chosen', () => {
    session.takeRows([bj], '', { whose: 'other', applicant: 'individual' });
    expect(look().shared).toMatchObject({ whose: 'other', ground: null, applicant: 'individual' });
    session.takeRows([bj], '', { whose: 'mine', ground: 'domain', applicant: 'unit' });
    expect(look().shared).toMatchObject({ whose: 'other', ground: 'domain', applicant: 'individual' });
    // Nothing of it was typed, so nothing of it is to come back.
    session.takeRows([gd], '');
    expect(look().sharedBefore).toBeNull();
  });

  it('stays for other rows of the same file', () => {
    session.takeRows([bj], 'a.csv');
    expect(look().shared.text).toHaveProperty('certificateNumber', '91350100MA1000000X');
    session.takeRows([gd], 'a.csv');
    expect(look().shared.whose).toBe('mine');
  });

  it('is asked anew of another pasted text, which has no row in common', () => {
    session.takeRows([gd], '');
    session.changeShared({ whose: 'mine' });
    session.takeRows([bj], '');
    expect(look().shared.whose).toBeNull();
  });

  it('does not come back once something was said of these', () => {
    session.takeRows([gd], 'b.csv');
    session.changeShared({ whose: 'other' });
    session.shareAsBefore();
    expect(look().shared.whose).toBe('other');
  });
});
