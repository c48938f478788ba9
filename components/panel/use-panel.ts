import { useEffect, useRef, useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { PageTopic } from '../../lib/hint/hint';
import {
  backToOpened,
  emptyPanel,
  filingOfTopic,
  openedWith,
  type PanelState,
  topicOfFiling,
  withPage,
  withPin,
} from '../../lib/hint/panel';
import { detectPage } from '../../lib/host/detect-page';
import { notePanel, panelTopic, watchFrontTab, watchPanel } from '../../platform/pages/panel';
import { askBackground, inTime } from '../../platform/wire';

interface Panel extends PanelState {
  /** What it was opened for is being asked. */
  readonly loading: boolean;
  readonly choose: (filing: Filing | null) => void;
  readonly pin: (pinned: boolean) => void;
  readonly back: () => void;
}

/** Milliseconds for which what it was opened for is waited for before something is drawn. */
const shortWait = 400;

/** What the panel shows: what it was opened for, and the pages in front of its window where they are about something. */
export function usePanel(): Panel {
  const [state, setState] = useState(emptyPanel);
  const [loading, setLoading] = useState(true);
  const turn = useRef(0);
  /** What the page in front is about. */
  const page = useRef<PageTopic | null>(null);

  useEffect(() => {
    let gone = false;
    let stopFollowing = (): void => undefined;
    const follow = ({ id, url }: { id: number; url: string }): void => {
      turn.current += 1;
      const mine = turn.current;
      // The browser tells the address of own hosts alone; all others are about nothing that is known.
      const asked = detectPage(url).kind === 'none' ? null : askBackground('topicOfTab', { tabId: id });
      void Promise.resolve(asked)
        .catch(() => null)
        .then((topic) => {
          if (gone || mine !== turn.current) return;
          page.current = topic;
          setState((before) => withPage(before, topic));
        });
    };
    const stopHearing = watchPanel((topic) => setState(openedWith(filingOfTopic(topic), topic.pinned)));
    const asked = panelTopic();
    void asked
      .then((topic) => {
        if (gone || !topic) return;
        const first = openedWith(filingOfTopic(topic), topic.pinned);
        // What was said or chosen meanwhile is newer.
        setState((now) => (now.opened ? now : withPage(first, page.current)));
      })
      .catch(() => undefined);
    // Asked for first, so that nothing else flashes up; but a background that does not answer holds up nothing.
    void inTime(asked, shortWait)
      .catch(() => null)
      .then(() => {
        if (gone) return;
        setLoading(false);
        stopFollowing = watchFrontTab(follow);
      });
    return () => {
      gone = true;
      stopHearing();
      stopFollowing();
    };
  }, []);

  const change = (next: PanelState): void => {
    setState(next);
    // Forgotten where nobody answers: it is shown all the same.
    notePanel({ ...topicOfFiling(next.opened), pinned: next.pinned }).catch(() => undefined);
  };
  return {
    ...state,
    loading,
    choose: (filing) => change(openedWith(filing)),
    pin: (pinned) => {
      const held = withPin(state, pinned);
      change(pinned ? held : withPage(held, page.current));
    },
    back: () => change(backToOpened(state)),
  };
}
