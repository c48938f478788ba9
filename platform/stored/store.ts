/** All that pages do with the database, by name. Everything given and returned can travel in a message. */
import { answerFilings } from './answer-filings';
import { eraseDrafts, leaveDraft, readDraft, readDrafts, saveDraft } from './drafts';
import { keepFilings } from './keep-filings';
import { changeFiling, eraseFilings, importFilings, keepFiling, readNotebook, restoreFilings } from './kept';
import {
  answerFiling,
  chooseSettings,
  erasedSince,
  eraseLookups,
  eraseStore,
  knownOf,
  readLookups,
  rememberLookup,
} from './known';
import { settle } from './pending';
import { eraseSeen, keepSeen, readSeen, restoreSeen } from './seen';

export const store = {
  readNotebook,
  keepFiling,
  keepFilings,
  answerFilings,
  changeFiling,
  eraseFilings,
  restoreFilings,
  importFilings,
  readDrafts,
  readDraft,
  saveDraft,
  leaveDraft,
  eraseDrafts,
  readSeen,
  keepSeen,
  eraseSeen,
  restoreSeen,
  knownOf,
  answerFiling,
  readLookups,
  rememberLookup,
  eraseLookups,
  chooseSettings,
  erasedSince,
  eraseStore,
  settle,
};

export type Store = typeof store;
