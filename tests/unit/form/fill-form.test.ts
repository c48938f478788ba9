/** What becomes known of a filing after its form was shown. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeEntry,
  currentSession,
  type FormSite,
  publish,
  setText,
} from '../../../components/form/form-session';
import { addForm, fillForm, showForm } from '../../../components/form/open-forms';
import { firstOf, readFiling } from '../../../lib/filing/filing';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import { fieldKey } from '../../../lib/form/model/fields';

const filing = firstOf(readFiling('gd', '粤ICP备17055554号'));
const site: FormSite = { host: 'www.shop.example', domain: 'shop.example', number: '粤ICP备17055554号-1' };
const known = casePrefill('gd', { whose: 'mine', what: 'subject' });

const current = () => {
  const { forms, current: key } = currentSession();
  return forms.find((form) => form.key === key) ?? expect.fail('no form is shown');
};
const textOf = (key: string) => current().entry.text[key];

beforeEach(() => publish({ forms: [], current: null, undo: null }));

describe('what is known late', () => {
  it('comes into the form that is shown, as if it had been known', () => {
    showForm(filing);
    const { key } = current();
    fillForm(filing, known, site);
    const filled = current();
    expect([filled.key, filled.site, filled.fresh]).toEqual([key, site, filled.entry]);
    publish({ forms: [], current: null });
    showForm(filing, known, site);
    expect(filled.entry).toEqual(current().entry);
    expect(currentSession().forms).toHaveLength(1);
  });

  it('changes nothing that was typed into meanwhile, but offers its website', () => {
    showForm(filing);
    changeEntry(current().key, setText(fieldKey.organiser, '某某公司'));
    const { entry } = current();
    fillForm(filing, known, site);
    expect([current().entry, current().site]).toEqual([entry, site]);
  });

  it('opens the form of the number that the address did not say', () => {
    showForm(readFiling('gd'));
    fillForm(filing, known, null);
    expect(currentSession().forms).toHaveLength(1);
    expect(textOf(fieldKey.number)).toBe('粤ICP备17055554号');
  });

  it('takes nobody away from another form', () => {
    showForm(readFiling('gd'));
    changeEntry(current().key, setText(fieldKey.organiser, '某某公司'));
    const { key } = current();
    fillForm(filing, known, site);
    expect([current().key, currentSession().forms.length]).toEqual([key, 1]);
  });

  it('takes nobody back from an empty form that was added meanwhile', () => {
    showForm(filing);
    changeEntry(current().key, setText(fieldKey.organiser, '某某公司'));
    addForm('gd');
    const { key } = current();
    fillForm(filing, known, site);
    expect(current().key).toBe(key);
    expect(currentSession().forms.map((form) => form.site)).toEqual([site, null]);
  });
});
