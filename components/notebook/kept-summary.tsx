import type { Filing } from '../../lib/filing/filing';
import { today } from '../../lib/local-time';
import type { Checklist } from '../../lib/notebook/checklist';
import type { ReminderName } from '../../lib/notebook/due';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { findKeptNumberFault } from '../../lib/notebook/number-fault';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { useDueWords } from './use-due-words';
import { useNextWords } from './use-next-words';

interface Props {
  kept: KeptFiling;
  /** The same, read. */
  filing: Filing;
  /** What the filing is called. */
  name: string;
  list: Checklist;
  /** The reminder that is due. */
  due: ReminderName | null;
}

/** A kept filing in a row: what is due or wrong, the next step, how far it is, when the person is reminded. */
export function KeptSummary({ kept, filing, name, list, due }: Props) {
  const { t, day } = useWords();
  const dueWords = useDueWords();
  const nextWords = useNextWords();
  const { sent, done } = kept.dates;
  const reminder = kept.smsReminder ?? kept.reminder;
  return (
    <>
      <Seal character={list.guide.province.prefix} size={32} />
      <span class="kept-what">
        <span class="kept-name">
          <b>{name}</b>
          {kept.label && kept.number && <span class="soft"> {kept.number}</span>}
          {due && <span class="due-mark">{dueWords(due)}</span>}
          {findKeptNumberFault(filing, kept.answers.what) && (
            <span class="unsure small"> {t('notebook.number.check')}</span>
          )}
        </span>
        <span class="next small">
          {done ? (
            t('notebook.doneOn', { date: day(done) })
          ) : (
            <>
              {sent && <span class="soft">{t('notebook.sentOn', { date: day(sent) })} · </span>}
              {nextWords(list)}
            </>
          )}
        </span>
      </span>
      <span class="kept-far small soft">
        {list.total > 0 && <Progress ticked={list.ticked} total={list.total} />}
        {reminder && !done && !due && (
          <span>{t('notebook.reminder.on', { date: day(localDay(reminder.at)) })}</span>
        )}
      </span>
    </>
  );
}

/** The day of a time by the person's clock. */
function localDay(at: string): string {
  return today(new Date(at));
}

/** How far a way is gone, as dots where they are few enough to be counted at a glance, and in numbers. */
function Progress({ ticked, total }: { ticked: number; total: number }) {
  const { t } = useWords();
  return (
    <span>
      {total <= mostDots && (
        <span aria-hidden="true">
          {'●'.repeat(ticked)}
          {'○'.repeat(total - ticked)}
        </span>
      )}{' '}
      {t('notebook.progress', { ticked, total })}
    </span>
  );
}

const mostDots = 10;
