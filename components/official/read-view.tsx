import { useEffect, useState } from 'preact/hooks';
import '../../assets/official.css';
import { deskHash } from '../../lib/desk-route';
import type { OfficialReading } from '../../lib/official/reading';
import { askBackground } from '../../platform/wire';
import { useWords } from '../ui/i18n';
import { Loading } from '../ui/loading';
import type { DeskViewProps } from '../ui/start-page';
import { EntryReading } from './entry-reading';
import { NothingReading } from './nothing-reading';
import { NoticeReading } from './notice-reading';

/** What was taken from an official page by a click: shown before anything is done with it. Route: #/read/ID */
export function ReadView({ route: { id, what } }: DeskViewProps<'read'>) {
  const { t } = useWords();
  const [reading, setReading] = useState<OfficialReading | null | undefined>();
  useEffect(() => {
    let left = false;
    void askBackground('officialReading', { id }, { again: true })
      .catch(() => null)
      .then((found) => {
        if (!left) setReading(found);
      });
    return () => {
      left = true;
    };
  }, [id]);
  if (reading === undefined) return <Loading />;
  return (
    <section class="read-view">
      {reading === null && (
        <>
          <h1>{t('official.title')}</h1>
          <p>{t('official.forgotten')}</p>
        </>
      )}
      {reading?.kind === 'notice' && <NoticeReading id={id} reading={reading} />}
      {reading?.kind === 'entry' && (
        <EntryReading
          id={id}
          entry={reading.entry}
          on={reading.on}
          from={reading.from ?? 'query'}
          what={what ?? null}
          keepWhat={(chosen) => history.replaceState(null, '', deskHash({ view: 'read', id, what: chosen }))}
        />
      )}
      {reading?.kind === 'nothing' && <NothingReading asked={reading.asked} on={reading.on} />}
    </section>
  );
}
