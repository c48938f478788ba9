import { useState } from 'preact/hooks';
import { type DeskRoute, deskHash } from '../../lib/desk-route';
import { type Filing, readFiling } from '../../lib/filing/filing';
import { AskField } from '../lookup/ask-field';
import { sortAsList } from '../lookup/sort-as-list';
import { useWords } from '../ui/i18n';
import { SealIndex } from './seal-index';

type Whose = Extract<DeskRoute, { view: 'guide' }>['whose'];

/** The guide before a filing is named: which one it is, by number, domain, link or province. */
export function GuideStart({ whose }: { whose: Whose | undefined }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const routeTo = (filing: Filing): DeskRoute => ({ view: 'guide', filing, ...(whose && { whose }) });
  return (
    <section class="home">
      <h1>{t(`desk.start.title.${whose ?? 'any'}`)}</h1>
      <p class="soft">{t(`desk.start.note.${whose ?? 'any'}`)}</p>
      <AskField
        query={query}
        setQuery={setQuery}
        choose={(filing) => {
          location.hash = deskHash(routeTo(filing));
        }}
        toList={sortAsList}
        go={t('desk.start.go')}
        rows
        focused
      />
      <section aria-labelledby="start-provinces">
        <h2 id="start-provinces">{t('desk.start.provinces')}</h2>
        <SealIndex to={(provinceId) => routeTo(readFiling(provinceId))} />
      </section>
    </section>
  );
}
