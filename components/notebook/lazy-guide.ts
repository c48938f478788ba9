import { lazy } from '../ui/lazy';

/** The guide of a filing, fetched with the facts of its province. */
export const FilingGuide = lazy(() => import('./filing-guide').then((found) => found.FilingGuide), {
  words: ['guide', 'desk'],
  facts: 'filing',
});
