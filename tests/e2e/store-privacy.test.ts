/**
 * What a page could reach if it took over the extension's script in it: nothing private, in both browsers. A page attacks
 * from the very world that this script runs in.
 */
import { describe, expect, it } from 'vitest';
import type { OwnMessages } from '../../platform/messages';
import type { Store } from '../../platform/stored/store';
import { filled } from '../unit/form/filled-entry';
import { seenExample } from '../unit/official/seen-example';
import { chromium, desk, firefox, openDesk, type Place, useChromium, useFirefox } from './fixture';
import { callStore, choose, chosenSettings, held } from './store';

const url = 'https://gdca.miit.gov.cn/';
const number = '粤ICP备16044242号';
const filing = { provinceId: 'gd', written: number } as const;
const entry = filled('gd', 'unit');
const notedLine = '传真：020-11223344';
/** Parts of what is stored. None may come to light. */
const secrets = [
  number,
  '12345678',
  '只给自己看',
  notedLine,
  ...Object.values(entry.text).filter((text) => text.length > 5),
];

/** Every function of the database, as one asks for it in a message. */
const storeCalls: { [N in keyof Store]: Parameters<Store[N]> } = {
  readNotebook: [],
  keepFiling: [{ id: 'planted', provinceId: 'gd', number: '粤ICP备1号' }],
  keepFilings: ['planted', [{ id: 'planted', provinceId: 'gd', number: '粤ICP备1号', label: 'x' }]],
  answerFilings: ['planted', ['mine'], { question: 'whose', from: null, to: 'other' }],
  changeFiling: ['planted', 'mine', { notes: 'x' }],
  eraseFilings: ['planted', null],
  restoreFilings: ['planted', { mine: null }],
  importFilings: ['planted', []],
  readDrafts: [],
  readDraft: ['mine'],
  saveDraft: ['planted', { id: 'planted', base: 0, writer: 'x', entry }],
  leaveDraft: ['planted', { id: 'planted', base: 0, writer: 'x', entry }],
  eraseDrafts: [null],
  readSeen: [],
  keepSeen: ['planted', seenExample('planted')],
  eraseSeen: ['planted', null],
  restoreSeen: ['planted', { noted: null }],
  knownOf: [{ filing: null, keptId: 'mine' }],
  answerFiling: ['planted', filing, { whose: 'other' }],
  readLookups: [],
  rememberLookup: ['planted', { kind: 'number', text: 'x' }],
  eraseLookups: [],
  eraseStore: [],
  chooseSettings: ['planted', { hints: 'off' }],
  settle: [],
  erasedSince: [0],
};

/** Every other message that is for the extension's own pages. */
const messages: { [N in Exclude<keyof OwnMessages, 'storeCall'>]: OwnMessages[N]['send'] } = {
  visit: { url: 'https://beian.miit.gov.cn/#/Integrated/notice_list', provinceId: 'gd', number: null },
  holdReading: { reading: { kind: 'nothing', on: '2026-11-28', asked: number } },
  officialReading: { id: 'mine' },
  openedFor: { tabId: 1 },
  notePanel: { windowId: 1, provinceId: 'gd', number, pinned: false },
  panelTopic: { windowId: 1 },
  topicOfTab: { tabId: 1 },
  arrivalOf: { tabId: 1 },
  takeLookup: null,
  leaveList: { text: number },
  takeList: null,
  noteSite: { tabId: 1, host: 'gdca.miit.gov.cn', number },
  takeSite: { number },
  openOldAddress: { url },
  wantRepairedSite: { host: 'gdca.miit.gov.cn' },
  setRepairedSite: { host: 'gdca.miit.gov.cn', on: false },
  eraseAll: null,
  storeChanged: { stores: ['kept'] },
};

/** Stores something of every kind. */
async function storeAll(own: Place): Promise<void> {
  await callStore(own, 'keepFiling', { id: 'mine', provinceId: 'gd', number });
  await callStore(own, 'changeFiling', 'act', 'mine', { notes: '只给自己看' });
  const draft = { id: 'mine', base: 0, writer: 'x', entry };
  expect(await callStore(own, 'saveDraft', 'act', draft)).toMatchObject({ outcome: 'saved' });
  await callStore(own, 'answerFiling', 'answer', filing, { whose: 'mine' });
  await callStore(own, 'rememberLookup', 'lookup', { kind: 'number', text: '京ICP备12345678号' });
  await callStore(own, 'keepSeen', 'noted', seenExample('noted', { notice: { lines: [notedLine] } }));
  await choose(own, { theme: 'dark', mutedHosts: ['scca.miit.gov.cn'] });
}

async function everythingHeld(own: Place): Promise<Record<string, unknown>[]> {
  const stores = ['kept', 'drafts', 'answers', 'lookups', 'seen', 'pending'] as const;
  return Promise.all(stores.map((store) => held(own, store)));
}

/** Tries everything in the world of the extension's script in the page of that address; what came of each, as text. */
async function attack(own: Place): Promise<Record<string, string>> {
  const given = {
    url: `${url}*`,
    messages: [
      ...Object.entries(messages).map(([beian, data]) => ({ beian, data })),
      ...Object.entries(storeCalls).map(([name, args]) => ({
        beian: 'storeCall',
        data: { name, given: args },
      })),
    ],
  };
  const found = await own.evaluate(async (sent) => {
    const tryAll = async (all: { beian: string; data: { name?: string } | null }[]) => {
      const planted = { 'case:planted': { id: 'planted' }, 'draft:planted': {}, answers: [], planted: 1 };
      const { local, session, sync } = chrome.storage;
      const tries: Record<string, () => unknown> = {
        'local, all': () => local.get(null),
        'local, by name': () =>
          local.get(['case:mine', 'draft:mine', 'answers', 'setting:theme', 'settings']),
        'local, set': () => local.set(planted).then(() => 'done'),
        'local, remove': () => local.remove(['case:mine', 'draft:mine', 'answers']).then(() => 'done'),
        'session, all': () => session.get(null),
        'session, set': () => session.set(planted).then(() => 'done'),
        'sync, all': () => sync.get(null),
        databases: () => indexedDB.databases(),
        database: () =>
          new Promise((done, fail) => {
            const opening = indexedDB.open('beian');
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => done([...opening.result.objectStoreNames]);
          }),
        'pages of the extension': () =>
          fetch(chrome.runtime.getURL('desk.html')).then((answer) => answer.text()),
        ...Object.fromEntries(
          all.map((message) => [
            `message ${message.beian} ${message.data?.name ?? ''}`.trim(),
            () => chrome.runtime.sendMessage(message),
          ]),
        ),
      };
      const said: Record<string, string> = {};
      for (const [name, attempt] of Object.entries(tries)) {
        const late = new Promise((done) => setTimeout(done, 2000));
        said[name] = await Promise.race([new Promise((done) => done(attempt())), late]).then(
          (value) => JSON.stringify(value ?? 'silence'),
          (error) => `refused: ${error}`,
        );
      }
      return said;
    };
    const [tab] = await chrome.tabs.query({ url: sent.url as string });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: tryAll as never,
      args: [sent.messages],
    });
    return answer?.result;
  }, given);
  return found as Record<string, string>;
}

/** What must come of an attack in either browser. */
function expectNothingOf(tried: Record<string, string>): void {
  const all = JSON.stringify(tried);
  for (const secret of secrets) expect(all).not.toContain(secret);
  const asked = Object.entries(tried).filter(([name]) => name.startsWith('message'));
  expect(asked).toHaveLength(Object.keys(messages).length + Object.keys(storeCalls).length);
  for (const [name, said] of asked)
    expect([name, said]).toEqual([name, expect.stringMatching(/^("silence"$|refused)/)]);
  expect(tried['session, all']).toMatch(/^refused/);
  expect(tried['session, set']).toMatch(/^refused/);
  expect(tried['pages of the extension']).toMatch(/^refused/);
  // The page's own, and empty.
  expect(tried.databases).toBe('[]');
  expect(tried.database).toBe('[]');
}

describe('in Chromium, a script in a page', () => {
  useChromium();

  it('reads and changes nothing that is stored, not even settings', async () => {
    const own = await openDesk('#/settings');
    await storeAll(own);
    const before = [await everythingHeld(own), await chosenSettings(own)];
    await (await chromium.context.newPage()).goto(url);
    const tried = await attack(own);
    expectNothingOf(tried);
    for (const name of ['local, all', 'local, by name', 'local, set', 'local, remove']) {
      expect([name, tried[name]]).toEqual([name, expect.stringMatching(/^refused/)]);
    }
    await expect.poll(async () => [await everythingHeld(own), await chosenSettings(own)]).toEqual(before);
  });
});

describe('in Firefox, a script in a page', () => {
  useFirefox();

  it('reads and changes nothing that is stored but settings, and what it plants is not taken over', async () => {
    await storeAll(desk);
    const before = [await everythingHeld(desk), await chosenSettings(desk)];
    await firefox.open(url);
    const tried = await attack(desk);
    expectNothingOf(tried);
    const names = Object.keys(JSON.parse(tried['local, all'] ?? '{}'));
    // And what an organisation presets, which is nobody's.
    expect(names.filter((name) => name !== 'preset').sort()).toEqual(['setting:mutedHosts', 'setting:theme']);
    // This browser cannot be told to refuse it, so what is planted must do nothing, after a new start of the extension, too.
    expect(tried['local, set']).toBe('"done"');
    await expect.poll(async () => [await everythingHeld(desk), await chosenSettings(desk)]).toEqual(before);
    await firefox.reloadExtension();
    const again = await firefox.open(firefox.extensionUrl('desk.html#/notebook'));
    await again.until(() => document.querySelector('.kept-card'));
    await expect.poll(async () => [await everythingHeld(again), await chosenSettings(again)]).toEqual(before);
  });
});
