import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hasFacts, loadFacts } from '../../data/facts';
import type { ProvinceId } from '../../data/schema';
import { provinceIds } from '../../lib/host/province-id';
import { hasWords, loadMoreWords, loadWords, type WordGroup } from '../../locales/words';
import { useWords } from './i18n';
import { LoadFailure } from './load-failure';
import { Loading } from './loading';

interface Needs {
  /** Groups of words beyond those that every page has. */
  words?: readonly WordGroup[];
  /** The provinces whose facts it shows: all, or that of the filing that it is given under this name. */
  facts?: 'all' | 'filing' | 'kept';
  /** What stands there meanwhile; nothing to be seen with null. */
  waiting?: ComponentType | null;
}

type WithFiling = Record<'filing' | 'kept', { provinceId: ProvinceId }>;

/** A part of a page that is fetched when it is first drawn, or before that. */
export type LazyPart<P> = ComponentType<P> & {
  /** Fetches its code and words ahead; never rejects. */
  ahead: () => Promise<void>;
};

/**
 * A part of a page whose code, words and facts are fetched when it is first drawn; where all of them are there it is drawn at
 * once. Where they cannot be read, that is said, with the way on.
 */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { words = [], facts, waiting: Waiting = Loading }: Needs = {},
): LazyPart<P> {
  let Part: ComponentType<P> | null = null;
  const loadCode = async (): Promise<void> => {
    Part ??= await load();
  };
  function Lazy(props: P) {
    const { locale } = useWords();
    const [failed, setFailed] = useState(false);
    const [, drawAgain] = useState(0);
    const wanted = facts === 'all' ? provinceIds : facts ? [(props as WithFiling)[facts].provinceId] : [];
    const isThere = Part !== null && hasWords(locale, words) && hasFacts(wanted);
    // With every drawing until all is there: meanwhile other facts or words may be wanted.
    useEffect(() => {
      if (isThere || failed) return;
      let gone = false;
      Promise.all([loadCode(), loadWords(locale, words), loadFacts(wanted)]).then(
        () => !gone && drawAgain((times) => times + 1),
        () => !gone && setFailed(true),
      );
      return () => {
        gone = true;
      };
    });
    if (isThere && Part) return <Part {...props} />;
    if (failed) return <LoadFailure />;
    // Whoever waits for the whole page sees that something is still to come.
    return Waiting ? <Waiting /> : <span hidden data-loading />;
  }
  const ahead = async (): Promise<void> => {
    await Promise.all([loadCode(), loadMoreWords(words)]).catch(() => undefined);
  };
  return Object.assign(Lazy as ComponentType<P>, { ahead });
}
