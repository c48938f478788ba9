import type { SeenByScript } from '../../lib/hint/hint';
import type { PageSnapshot } from '../../lib/official/page-snapshot';
import { askOnce } from './ask-as-script';
import { life } from './life';

/** What the background was told of an official page. */
export type Shown = Pick<SeenByScript, 'hash' | 'official'>;

/** What reads an official page, once the background has put it there. */
export interface OfficialReader {
  /** What can be seen; nothing where the page is at another place by now. */
  read: () => PageSnapshot | undefined;
  /** Does what was pressed in a card, with what that was drawn from; false where it could not be done. */
  act: (act: string, shown: Shown) => Promise<boolean>;
}

/** What it needs of the script that is on every beian page: the two are built apart and share nothing else. */
export interface ReaderTools {
  ask: typeof askOnce;
  life: AbortSignal;
}

/** Where it leaves itself; the isolated world is ours alone. */
export interface OfficialWorld {
  beianOfficial?: (tools: ReaderTools) => OfficialReader;
}

let started: OfficialReader | undefined;

/** The reader of this page, where there is one. */
export function reader(): OfficialReader | undefined {
  started ??= (globalThis as OfficialWorld).beianOfficial?.({ ask: askOnce, life });
  return started;
}
