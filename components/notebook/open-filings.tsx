import { checklistOf, sortKept } from '../../lib/notebook/checklist';
import { isDue } from '../../lib/notebook/due';
import { filingOfKept } from '../../lib/notebook/find-kept';
import { findKeptNumberFault } from '../../lib/notebook/number-fault';
import { openDesk } from '../../platform/tabs';
import { useLineText } from '../guide/guide-line';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { shownFilings } from './notebook-session';
import { useNotebook } from './use-notebook';

/** Most open filings named in the popup; the notebook has the rest. */
const shown = 3;

/** The open filings of the notebook with the next step of each; nothing where there are none. */
export function OpenFilings() {
  const { t, say } = useWords();
  const lineText = useLineText();
  const notebook = useNotebook();
  const { shelf } = notebook;
  const now = new Date();
  const open = sortKept(shownFilings(notebook), now).filter(({ dates }) => !dates.done);
  if (open.length === 0 && !shelf?.damaged.length) return null;
  return (
    <section class="open-filings" aria-labelledby="open-filings-title">
      <h2 id="open-filings-title">{t('notebook.openTitle', { count: open.length })}</h2>
      {Boolean(shelf?.damaged.length) && <Caution small>{t('notebook.damaged.title')}</Caution>}
      <ul>
        {open.slice(0, shown).map((kept) => {
          const { next, guide } = checklistOf(kept, now);
          return (
            <li key={kept.id}>
              <Seal character={guide.province.prefix} size={24} />
              <div>
                <p>
                  <b>{kept.label || kept.number || say(guide.province.name)}</b>
                  {isDue(kept, now) && <span class="unsure">{t('notebook.due')}</span>}
                  {findKeptNumberFault(filingOfKept(kept), kept.answers.what) && (
                    <span class="unsure">{t('notebook.number.check')}</span>
                  )}
                </p>
                <p class="small">{next ? lineText(next) : t('notebook.allTicked')} </p>
              </div>
            </li>
          );
        })}
      </ul>
      <button type="button" class="plain" onClick={() => void openDesk({ view: 'notebook' })}>
        {t('notebook.open')}
      </button>
    </section>
  );
}
