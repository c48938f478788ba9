import { nameOf } from '../../data/names/names';
import { dueOf, isDue } from '../../lib/notebook/due';
import { filingOfKept } from '../../lib/notebook/find-kept';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { findKeptNumberFault } from '../../lib/notebook/number-fault';
import { sortKept } from '../../lib/notebook/rows';
import { Caution } from '../ui/caution';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { lazy } from '../ui/lazy';
import { Seal } from '../ui/seal';
import { shownFilings } from './notebook-session';
import { useDueWords } from './use-due-words';
import { useNotebook } from './use-notebook';

/** Most filings named at a time; the notebook has the rest. */
const shown = 3;

const NextStep = lazy(() => import('./next-step').then((found) => found.NextStep), {
  words: ['guide'],
  facts: 'kept',
  waiting: null,
});

/** What a filing is called where there is room for a line. */
function useKeptName(): (kept: KeptFiling) => string {
  const { say } = useWords();
  return ({ label, number, provinceId }) => label || number || say(nameOf(provinceId).name);
}

/** The filings under way, those that are due apart from the others. */
function useOpen(now: Date) {
  const notebook = useNotebook();
  const open = sortKept(shownFilings(notebook), now).filter(({ dates }) => !dates.done);
  return {
    due: open.filter((kept) => isDue(kept, now)),
    others: open.filter((kept) => !isDue(kept, now)),
    damaged: notebook.shelf?.damaged.length ?? 0,
  };
}

/** The filings whose reminder is due, each a line that opens its entry of the notebook; nothing where none is. */
export function DueFilings() {
  const { t } = useWords();
  const now = new Date();
  const { due } = useOpen(now);
  const nameOfKept = useKeptName();
  const dueWords = useDueWords();
  if (due.length === 0) return null;
  const more = due.length - shown;
  return (
    <section class="due-filings" aria-label={t('notebook.dueTitle', { count: due.length })}>
      <ul>
        {due.slice(0, shown).map((kept) => (
          <li key={kept.id}>
            <DeskLink route={{ view: 'notebook', keptId: kept.id }}>
              <b>{dueOf(kept, now).slice(0, 1).map(dueWords)}</b>
              {' · '}
              <span lang={kept.number && !kept.label ? 'zh-CN' : undefined}>{nameOfKept(kept)}</span>
              {' · '}
              <NextStep kept={kept} />
            </DeskLink>
          </li>
        ))}
        {more > 0 && (
          <li>
            <DeskLink route={{ view: 'notebook' }}>{t('notebook.dueMore', { count: more })}</DeskLink>
          </li>
        )}
      </ul>
    </section>
  );
}

/**
 * The open filings of which none is due, with the next step of each; every one opens its entry. Nothing where there are none.
 *
 * @param folded Whether they are one line until one opens it; entries that cannot be read are said at once.
 */
export function OpenFilings({ folded = false }: { folded?: boolean }) {
  const { t } = useWords();
  const now = new Date();
  const { due, others, damaged } = useOpen(now);
  const nameOfKept = useKeptName();
  if (others.length === 0 && damaged === 0) return null;
  const title = t(due.length > 0 ? 'notebook.othersTitle' : 'notebook.openTitle', { count: others.length });
  const rows = (
    <>
      {damaged > 0 && <Caution small>{t('notebook.damaged.title')}</Caution>}
      <ul>
        {others.slice(0, shown).map((kept) => {
          const isDoubtful = findKeptNumberFault(filingOfKept(kept), kept.answers.what) !== null;
          return (
            <li key={kept.id}>
              <DeskLink route={{ view: 'notebook', keptId: kept.id }}>
                <Seal character={nameOf(kept.provinceId).prefix} size={24} />
                <span>
                  <b lang={kept.number && !kept.label ? 'zh-CN' : undefined}>{nameOfKept(kept)}</b>
                  {isDoubtful && <span class="unsure"> {t('notebook.number.check')}</span>}
                  <span class="next-step small soft">
                    <NextStep kept={kept} />
                  </span>
                </span>
              </DeskLink>
            </li>
          );
        })}
      </ul>
      <p class="small">
        <DeskLink route={{ view: 'notebook' }}>{t('notebook.open')}</DeskLink>
      </p>
    </>
  );
  if (folded) {
    return (
      <details class="open-filings more" open={damaged > 0}>
        <summary>{title}</summary>
        {rows}
      </details>
    );
  }
  return (
    <section class="open-filings" aria-labelledby="open-filings-title">
      <h2 id="open-filings-title">{title}</h2>
      {rows}
    </section>
  );
}
