import type { Filing } from '../../lib/filing/filing';
import type { Checklist } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { findKeptNumberFault } from '../../lib/notebook/number-fault';
import { useLineText } from '../guide/guide-line';
import { useWayTitle } from '../guide/way-title';
import { useWords } from '../ui/i18n';

/** A step as a title of its own: what it leads to stands elsewhere. */
export function withoutColon(step: string): string {
  return step.replace(/[：:]$/, '');
}

interface Props {
  kept: KeptFiling;
  /** The same, read. */
  filing: Filing;
  /** What the filing is called. */
  name: string;
  list: Checklist;
  due: boolean;
}

/** A kept filing at a glance: what is due or wrong, the next step, the way and how far it is. */
export function KeptSummary({ kept, filing, name, list, due }: Props) {
  const { t, day } = useWords();
  const lineText = useLineText();
  const wayTitle = useWayTitle();
  const { next } = list;
  return (
    <div>
      <h3>
        {name}
        {kept.label && kept.number && <span class="soft"> {kept.number}</span>}
      </h3>
      {due && <p class="unsure">{t('notebook.due')}</p>}
      {findKeptNumberFault(filing, kept.answers.what) && <p class="unsure">{t('notebook.number.check')}</p>}
      <p class="next">
        {kept.dates.done ? (
          t('notebook.doneOn', { date: day(kept.dates.done) })
        ) : next ? (
          <>
            <b>{t('notebook.next')}</b> {withoutColon(lineText(next))}
          </>
        ) : (
          t('notebook.allTicked')
        )}
      </p>
      <p class="soft small">
        {list.guide.ways.map((way) => wayTitle(way).join('')).join(t('notebook.waySeparator'))}
        {' · '}
        {t('notebook.progress', { ticked: list.ticked, total: list.total })}
      </p>
    </div>
  );
}
