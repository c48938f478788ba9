/** What the panel beside a page shows: what it was opened for, and what the page in front of it is about. */
import { type Filing, findFiling, printedNumber } from '../filing/filing';
import type { PageTopic } from './hint';

export interface PanelState {
  /** Null where the person is asked which filing. */
  readonly shown: Filing | null;
  /** What the person chose or opened it for. */
  readonly opened: Filing | null;
  /** Whether it stays with what it shows, whatever page comes. */
  readonly pinned: boolean;
  /** Whether it shows what the page in front is about. */
  readonly follows: boolean;
}

/** What is remembered of it for its window, until the browser closes. */
export interface PanelTopic extends PageTopic {
  readonly pinned: boolean;
}

/** A panel that nothing was opened in. */
export const emptyPanel: PanelState = { shown: null, opened: null, pinned: false, follows: false };

/** The filing that a topic names; null where it names none. */
export function filingOfTopic({ provinceId, number }: PageTopic): Filing | null {
  return findFiling(provinceId, number ?? '');
}

/** What a filing is, to be remembered or sent; of no filing, that there is none. */
export function topicOfFiling(filing: Filing | null): PageTopic {
  return { provinceId: filing?.provinceId ?? null, number: filing ? printedNumber(filing) || null : null };
}

/** It was opened for a filing, or the person chose one there; null asks which. */
export function openedWith(filing: Filing | null, pinned = false): PanelState {
  return { shown: filing, opened: filing, pinned: pinned && filing !== null, follows: false };
}

/**
 * A page came in front that is about something, or about nothing: then what is shown stays. A page of the province that is
 * shown says no less than is known already, unless it names another number.
 */
export function withPage(state: PanelState, topic: PageTopic | null): PanelState {
  const found = topic && !state.pinned ? filingOfTopic(topic) : null;
  if (!found) return state.follows ? { ...state, follows: false } : state;
  const { shown, opened } = state;
  const isShown =
    shown?.provinceId === found.provinceId && [printedNumber(shown), ''].includes(printedNumber(found));
  if (isShown) return { ...state, follows: shown !== opened };
  return { ...state, shown: found, follows: true };
}

/** The person pins what is shown, which then is what it was opened for, or lets it go. */
export function withPin(state: PanelState, pinned: boolean): PanelState {
  const { shown } = state;
  return shown ? { shown, opened: shown, pinned, follows: false } : state;
}

/** Back from what a page is about to what it was opened for, which then stays. */
export function backToOpened(state: PanelState): PanelState {
  return openedWith(state.opened, true);
}
