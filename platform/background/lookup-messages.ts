import type { Handlers } from '../messages';
import { takeLookup } from './lookup-menus';
import { eraseLookups, rememberLookup } from './recent-lookups';

/** What the background answers about lookups. */
export const answerLookups = { takeLookup, rememberLookup, eraseLookups } satisfies Handlers;
