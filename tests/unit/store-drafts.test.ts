/** The drafts in the database. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftToSave } from '../../lib/form/model/draft';
import type { Store } from '../../platform/stored/store';
import { filled } from './form/filled-entry';
import { browser, freshComputer, startStore } from './store-fake';

vi.mock('../../platform/browser', () => ({ browser }));

let store: Store;
beforeEach(async () => {
  freshComputer();
  store = await startStore();
});

describe('a form that its page leaves behind', () => {
  const save = (base: number, text: string, writer = 'here'): DraftToSave => {
    const entry = filled('gd', 'unit');
    return { id: 'd', base, writer, entry: { ...entry, text: { ...entry.text, reason: text } } };
  };
  const reasons = async () => (await store.readDrafts()).drafts.map(({ entry }) => entry.text.reason).sort();

  it('is kept, once, over what the same tab saved before', async () => {
    await store.saveDraft('save', save(0, 'first'));
    await store.leaveDraft('left', save(1, 'second'));
    await store.leaveDraft('left', save(1, 'second'));
    expect(await reasons()).toEqual(['second']);
  });

  it('does not overwrite what another tab saved meanwhile, nor is it lost', async () => {
    await store.saveDraft('save', save(0, 'first'));
    await store.saveDraft('save', save(1, 'theirs', 'there'));
    await store.leaveDraft('left', save(1, 'mine'));
    expect(await reasons()).toEqual(['mine', 'theirs']);
  });

  it('is not kept again once a save that took it in is done', async () => {
    await store.saveDraft('typed', save(0, 'half a word, and the rest'));
    await store.leaveDraft('typed', save(0, 'half a w'));
    expect(await reasons()).toEqual(['half a word, and the rest']);
  });

  it('is not written over what was saved after it, and not where it was erased', async () => {
    await store.leaveDraft('left', save(0, 'early'));
    await store.saveDraft('save', save(0, 'late'));
    expect(await reasons()).toEqual(['late']);
    await store.eraseDrafts(['d']);
    await store.leaveDraft('left again', save(2, 'gone'));
    expect(await reasons()).toEqual([]);
  });
});
