import { useState } from 'preact/hooks';
import { filingAsked, keptAsked } from '../../lib/notebook/find-kept';
import { readAgain, shownFilings } from '../notebook/notebook-session';
import { useNotebook } from '../notebook/use-notebook';
import { Caution } from '../ui/caution';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { Loading } from '../ui/loading';
import { GoneCard } from './gone-card';

interface Props {
  /** What was searched for, as it was typed. */
  asked: string;
  /** The day of it. */
  on: string;
}

/** Nothing was found for a number or a name: marks its kept filing as done. */
export function NothingReading({ asked, on }: Props) {
  const { t } = useWords();
  const notebook = useNotebook();
  const { shelf, failed } = notebook;
  /** The day each of them was done before it was marked here. */
  const [marked, setMarked] = useState<ReadonlyMap<string, string | null>>(new Map());
  const found = keptAsked(shownFilings(notebook), asked);
  const [last] = found.filter(({ dates }) => dates.done);
  const open = found.filter(({ id, dates }) => !dates.done || marked.has(id));
  const filing = filingAsked(asked);
  return (
    <>
      <h1>{t('official.nothing.title', { asked })}</h1>
      <Caution>{t('official.nothing.caution', { date: on })}</Caution>
      {!shelf && !failed && <Loading />}
      {!shelf && failed && (
        <>
          <Caution alert>{t('notebook.notRead')}</Caution>
          <p class="actions">
            <button type="button" onClick={() => void readAgain(null)}>
              {t('ui.error.retry')}
            </button>
          </p>
        </>
      )}
      {open.length > 0 && (
        <ul class="gone-list">
          {open.map((kept) => (
            <GoneCard
              key={kept.id}
              kept={kept}
              on={on}
              before={marked.get(kept.id)}
              mark={(before) => setMarked((all) => new Map(all).set(kept.id, before))}
              unmark={() => setMarked((all) => new Map([...all].filter(([id]) => id !== kept.id)))}
            />
          ))}
        </ul>
      )}
      {shelf && open.length === 0 && (
        <p>
          {last
            ? t('official.nothing.doneBefore', { date: last.dates.done ?? '' })
            : t('official.nothing.none', { asked })}
        </p>
      )}
      <p class="actions">
        <DeskLink route={{ view: 'notebook' }} class="button">
          {t('notebook.open')}
        </DeskLink>
        {filing && (
          <DeskLink route={{ view: 'guide', filing }} class="button">
            {t('lookup.howTo')}
          </DeskLink>
        )}
      </p>
    </>
  );
}
