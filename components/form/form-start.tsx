import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { provinceNames } from '../../data/names/names';
import { deskHash } from '../../lib/desk-route';
import { type Filing, readFiling } from '../../lib/filing/filing';
import { AskField } from '../lookup/ask-field';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { showForm, showForms } from './open-forms';

/** The address of a province's empty form. */
const placeOf = (filing: Filing): string => deskHash({ view: 'form', filing, keptId: null });

/** Numbers open a form each; a province opens its empty one, and has an address. */
function openForms(filings: readonly Filing[]): void {
  const numbers = filings.flatMap(({ filings: [number] }) => number ?? []);
  if (numbers.length > 0) showForms(numbers);
  else for (const filing of filings) location.hash = placeOf(filing);
}

/**
 * Which form: by the number or numbers, or by the province.
 *
 * @param shelf What is kept already.
 */
export function FormStart({ shelf }: { shelf: ComponentChildren }) {
  const { t, say } = useWords();
  const [query, setQuery] = useState('');
  return (
    <section class="screen-only form-start">
      <h1>{t('ui.view.form')}</h1>
      {shelf}
      <p class="soft">{t('form.start.numberHelp')}</p>
      <AskField
        query={query}
        setQuery={setQuery}
        choose={(filing) => openForms([filing])}
        chooseAll={openForms}
        go={t('form.start.go')}
        rows
      />
      <section aria-labelledby="form-provinces">
        <h2 id="form-provinces">{t('form.start.province')}</h2>
        <ul class="seal-grid compact">
          {provinceNames.map(({ id, prefix, name }) => (
            <li key={id}>
              <a href={placeOf(readFiling(id))} title={say(name)} onClick={() => showForm(readFiling(id))}>
                <Seal character={prefix} size={32} />
                <span class="visually-hidden">{say(name)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
}
