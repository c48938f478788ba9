/** What is stored of forms, and what a person does with what is kept. */
import type { Draft } from '../../../lib/form/model/draft';
import { zh, zhLike } from '../../words';
import { press } from '../fixture';
import { held } from '../store';
import type { FormBrowser, FormTab } from './form-browser';
import { ready, setField } from './form-steps';

/** A certificate number that must stand nowhere but where the person wants it. */
export const secret = '11010519491231002X';
export const keep = zh('form.draft.keep');

/** Everything the extension has stored anywhere, as text. */
export function storedText(tab: FormTab): Promise<string> {
  return Promise.all([
    ...(['kept', 'drafts', 'answers', 'lookups', 'pending', 'acts', 'moved'] as const).map((store) =>
      held(tab, store),
    ),
    tab.evaluate(() => {
      const { local, sync, session } = chrome.storage;
      return Promise.all([{ ...localStorage }, ...[local, sync, session].map((area) => area.get(null))]);
    }),
  ]).then((all) => JSON.stringify(all));
}

/** The drafts that are stored. */
export async function drafts(tab: FormTab): Promise<Draft[]> {
  return Object.values(await held(tab, 'drafts')) as Draft[];
}

/** What stands in a named field. */
export function value(tab: FormTab, name: string): Promise<string | undefined> {
  return tab.evaluate((field) => document.querySelector<HTMLInputElement>(`[name="${field}"]`)?.value, name);
}

/** What the form says of its draft. */
export function status(tab: FormTab): Promise<string> {
  return tab.evaluate(() => document.querySelector<HTMLElement>('.draft-state')?.innerText ?? '');
}

/** Waits until the form says this of its draft. */
export async function draftSays(tab: FormTab, words: RegExp): Promise<void> {
  await tab.until(
    (like) => new RegExp(like).test(document.querySelector<HTMLElement>('.draft-state')?.innerText ?? ''),
    words.source,
  );
}

/** Waits until the form says that its draft is saved. */
export function saved(tab: FormTab): Promise<void> {
  return draftSays(tab, zhLike('form.draft.saved'));
}

/** A tab with a form of one filled field that is kept and saved. */
export async function keptForm(browser: FormBrowser): Promise<FormTab> {
  const tab = await browser.open('#/form?province=gd');
  await ready(tab);
  await setField(tab, 'organiserName', '示例网络科技有限公司');
  await press(tab, zh('form.draft.yes'));
  await saved(tab);
  return tab;
}

/** Another tab saves the same draft in the moment in which this one has typed and not yet saved. */
export async function collide(tab: FormTab, mine: string, theirs: string): Promise<void> {
  const [draft] = await drafts(tab);
  if (!draft) throw new Error('Nothing is kept');
  const entry = { ...draft.entry, text: { ...draft.entry.text, organiserName: theirs } };
  await tab.evaluate(
    (sent, typed) => {
      const answer = chrome.runtime.sendMessage({
        beian: 'storeCall',
        data: { name: 'saveDraft', given: ['collision', sent] },
      });
      const input = document.querySelector<HTMLInputElement>('[name="organiserName"]');
      if (input) input.value = typed;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      return answer.then(() => true);
    },
    { id: draft.id, base: draft.revision, writer: 'another-tab', entry },
    mine,
  );
  await draftSays(tab, zhLike('form.draft.conflict'));
}
