import { lazy } from '../ui/lazy';

/** The filings that are due, and those under way, where one begins: fetched once that stands. */
export const DueFilings = lazy(() => import('./open-filings').then((found) => found.DueFilings), {
  words: ['guide'],
  waiting: null,
});
export const OpenFilings = lazy(() => import('./open-filings').then((found) => found.OpenFilings), {
  words: ['guide'],
  waiting: null,
});
