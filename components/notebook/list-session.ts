import type { RowFilter } from '../../lib/notebook/rows';
import { tabSession } from '../ui/tab-session';

export interface ListSession extends RowFilter {
  /** The filing that stands open; only one at a time. */
  openId: string | null;
  /** Which part of the open and of the done ones is shown, counted from 0. */
  part: number;
  donePart: number;
}

export const wholeList = { text: '', provinceId: null, state: null, part: 0, donePart: 0 } as const;

/** How the list of the notebook stands, as long as the tab. */
export const listSession = tabSession<ListSession>({ ...wholeList, order: 'due', openId: null });
