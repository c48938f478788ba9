import { useEffect, useRef, useState } from 'preact/hooks';
import { filingKey } from '../../lib/filing/filing';
import { AskField } from '../lookup/ask-field';
import { FilingGuide } from '../notebook/lazy-guide';
import { DueFilings, OpenFilings } from '../notebook/lazy-lines';
import { useWords } from '../ui/i18n';
import { FromPage, PanelHead, WhichHead } from './panel-head';
import { usePanel } from './use-panel';

/** What stays beside the official page: the guide of one filing, or the question which. */
export function Panel() {
  const { t } = useWords();
  const { shown, opened, pinned, follows, loading, choose, pin, back } = usePanel();
  const [query, setQuery] = useState('');
  const main = useRef<HTMLElement>(null);
  const key = shown && filingKey(shown);
  const drawn = useRef(key);

  useEffect(() => {
    if (drawn.current === key) return;
    drawn.current = key;
    scrollTo(0, 0);
    // The button that was pressed is gone. A page that comes in front takes the focus from nobody.
    if (document.activeElement === document.body && document.hasFocus()) main.current?.focus();
  }, [key]);

  if (loading) {
    return (
      <main class="panel" aria-busy="true">
        <WhichHead />
      </main>
    );
  }
  return (
    <main class="panel" ref={main} tabIndex={-1}>
      {shown ? (
        <>
          <PanelHead filing={shown} pinned={pinned} pin={pin} another={() => choose(null)} />
          {shown !== opened && <FromPage follows={follows} opened={opened} back={back} />}
          <FilingGuide key={key} filing={shown} place="panel" />
        </>
      ) : (
        <>
          <WhichHead>
            <h1>{t('panel.which')}</h1>
            <p class="soft small">{t('panel.note')}</p>
          </WhichHead>
          <AskField query={query} setQuery={setQuery} choose={choose} rows focused />
          <DueFilings />
          <OpenFilings />
        </>
      )}
    </main>
  );
}
