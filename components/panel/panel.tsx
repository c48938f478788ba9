import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import { type Filing, filingKey } from '../../lib/filing/filing';
import { FilingField } from '../guide/filing-field';
import { FilingGuide } from '../guide/filing-guide';
import { OpenFilings } from '../notebook/open-filings';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { usePanel } from './use-panel';

/** What stays beside the official page: the guide of one filing, or the question which. */
export function Panel() {
  const { t } = useWords();
  const { shown, opened, pinned, follows, loading, choose, pin, back } = usePanel();
  const main = useRef<HTMLElement>(null);
  const key = shown && filingKey(shown);
  const drawn = useRef(key);

  useEffect(() => {
    // The button that was pressed may be gone. A page that comes in front takes the focus from nobody.
    const isLost = document.activeElement === document.body && document.hasFocus();
    if (drawn.current !== key && isLost) main.current?.focus();
    if (drawn.current !== key) scrollTo(0, 0);
    drawn.current = key;
  }, [key]);

  if (loading) return <main class="panel" aria-busy="true" />;
  return (
    <main class="panel" ref={main} tabIndex={-1}>
      {shown ? (
        <>
          <PanelHead filing={shown}>
            <DeskLink route={{ view: 'guide', filing: shown }}>{t('panel.wholePage')}</DeskLink>
            <button type="button" class="plain" onClick={() => choose(null)}>
              {t('panel.another')}
            </button>
            <button type="button" class="plain" aria-pressed={pinned} onClick={() => pin(!pinned)}>
              {t('panel.pin')}
            </button>
          </PanelHead>
          {shown !== opened && <FromPage follows={follows} opened={opened} back={back} />}
          <FilingGuide key={key} filing={shown} place="panel" />
        </>
      ) : (
        <>
          <h1>{t('panel.which')}</h1>
          <FilingField choose={choose} />
          <OpenFilings />
        </>
      )}
    </main>
  );
}

/** Whose filing it is, and where to go from here. */
function PanelHead({ filing, children }: { filing: Filing; children: ComponentChildren }) {
  const { say } = useWords();
  const { prefix, authority } = provinceOf(filing.provinceId);
  return (
    <header class="panel-head">
      <Seal character={prefix} size={36} />
      <div>
        <h1>{filing.written || say(authority)}</h1>
        {filing.written && <p class="soft small">{say(authority)}</p>}
      </div>
      <p class="panel-acts">{children}</p>
    </header>
  );
}

/** Says why something else stands here than what it was opened for, with the way back. */
function FromPage({ follows, opened, back }: { follows: boolean; opened: Filing | null; back: () => void }) {
  const { t, say } = useWords();
  return (
    <div class="panel-follows small">
      <p role="status">{follows && t('panel.follows')}</p>
      {opened && (
        <button type="button" class="plain" onClick={back}>
          {t('panel.back', { name: opened.written || say(provinceOf(opened.provinceId).name) })}
        </button>
      )}
    </div>
  );
}
