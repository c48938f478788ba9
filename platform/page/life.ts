/** The life of the script in a page: it ends when its extension is updated or removed while the page stays open. */
import { isOrphan } from '../browser';

const ended = new AbortController();

/** Ends everything in this page that listens. */
export const life = ended.signal;

/**
 * Whether the extension is gone. No browser tells a page so: asked before anything is done, and the first time that it
 * is, all that works in this page ends.
 */
export function isOver(): boolean {
  if (isOrphan()) ended.abort();
  return life.aborted;
}
