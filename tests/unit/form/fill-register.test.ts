/** What the register says of a filing whose form is open already. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeEntry,
  changeForm,
  currentSession,
  publish,
  setText,
} from '../../../components/form/form-session';
import { fillForm, showForm, splitForm } from '../../../components/form/open-forms';
import { firstOf, readFiling, readNumber } from '../../../lib/filing/filing';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import { fieldKey } from '../../../lib/form/model/fields';
import type { RegisterReading } from '../../../lib/official/reading';

const number = '粤ICP备17055554号-1';
const filing = firstOf(readFiling('gd', number));
const register: RegisterReading = {
  kind: 'entry',
  on: '2026-11-28',
  entry: {
    organiser: '示例公司',
    nature: '个人',
    subject: '粤ICP备17055554号',
    service: number,
    domain: null,
    serviceName: null,
    approved: null,
  },
};
const known = { ...casePrefill('gd', { whose: 'mine', what: 'service' }), register };
const site = { host: 'www.shop.example', domain: 'shop.example', number };

const current = () => {
  const { forms, current: key } = currentSession();
  return forms.find((form) => form.key === key) ?? expect.fail('no form is shown');
};

beforeEach(() => publish({ forms: [], current: null, undo: null }));

describe('an open form', () => {
  it.each(['showForm', 'fillForm'] as const)('is filled in where nothing was typed (%s)', (how) => {
    showForm(filing, undefined, site);
    const { key } = current();
    if (how === 'showForm') showForm(filing, known);
    else fillForm(filing, known, site);
    const { entry, fresh, key: same, site: still } = current();
    expect([same, still, fresh]).toEqual([key, site, entry]);
    expect(entry).toMatchObject({
      applicant: 'individual',
      text: { targetOrganiser: '示例公司', organiserName: '示例公司', targetDomains: 'shop.example' },
    });
  });

  it.each(['showForm', 'fillForm'] as const)('loses nothing that was typed (%s)', (how) => {
    showForm(filing);
    const { key } = current();
    changeEntry(key, setText(fieldKey.targetOrganiser, '我写的'));
    const { entry: typed } = current();
    if (how === 'showForm') showForm(filing, known);
    else fillForm(filing, known, null);
    const { copied, ...entry } = current().entry;
    expect(entry).toEqual(typed);
    expect(copied?.text).toMatchObject({ targetOrganiser: '示例公司', organiserName: '示例公司' });
    expect(currentSession().forms).toHaveLength(1);
  });

  it('that is kept as a draft is not written over either, and not saved anew for the same words', () => {
    showForm(filing, known);
    const { key, entry } = current();
    const draft = { keep: true, id: 'd', revision: 1, saved: entry, savedAt: '', status: 'saved' } as const;
    changeForm(key, { draft });
    showForm(filing, { ...known, register: { ...register } });
    expect(current().entry).toBe(entry);
  });

  it('stays as it is when nothing is known of the register any more', () => {
    showForm(filing, known);
    const { entry } = current();
    showForm(filing, { ...known, register: null });
    expect(current().entry).toBe(entry);
  });

  it('that is split leaves to each number what was copied for it', () => {
    showForm(filing, known);
    const { key } = current();
    splitForm(key, readNumber(`${number} 京ICP备16044242号`).filings);
    const [mine, other] = currentSession().forms;
    expect(mine?.entry.copied).toBeDefined();
    expect([other?.entry.copied, other?.entry.text.targetOrganiser]).toEqual([undefined, undefined]);
  });
});
