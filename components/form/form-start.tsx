import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { provinces } from '../../data/directory';
import { deskHash } from '../../lib/desk-route';
import { filingOf, readFiling } from '../../lib/filing/filing';
import { lookUp } from '../../lib/lookup/lookup';
import { useNoFilingWords } from '../guide/no-filing';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { showForm, showForms } from './open-forms';

/**
 * Which form: by the number or numbers, or by the province.
 *
 * @param shelf What is kept already.
 */
export function FormStart({ shelf }: { shelf: ComponentChildren }) {
  const { t } = useWords();
  return (
    <section class="screen-only form-start">
      <h1>{t('form.title')}</h1>
      {shelf}
      <StartByNumber />
      <StartByProvince />
    </section>
  );
}

function StartByNumber() {
  const { t } = useWords();
  const noFilingWords = useNoFilingWords();
  const [text, setText] = useState('');
  /** Why no form opened. */
  const [fault, setFault] = useState<string | null>(null);
  const start = (): void => {
    const { numbers, noFiling } = lookUp(text);
    const filings = numbers.flatMap(({ number }) => (filingOf(number) ? [number] : []));
    showForms(filings);
    if (filings.length > 0) setFault(null);
    else setFault(noFiling ? noFilingWords(noFiling) : t('form.start.none'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <label for="form-start-number">{t('form.start.number')}</label>
      <p id="form-start-help" class="small soft">
        {t('form.start.numberHelp')}
      </p>
      <div class="one-line">
        <input
          id="form-start-number"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="form-start-help form-start-failed"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="main">
          {t('form.start.go')}
        </button>
      </div>
      <p id="form-start-failed" role="alert" class="finding error">
        {fault}
      </p>
    </form>
  );
}

function StartByProvince() {
  const { t, say } = useWords();
  return (
    <>
      <h2>{t('form.start.province')}</h2>
      <p class="small soft">{t('form.start.provinceHelp')}</p>
      <ul class="seal-grid">
        {provinces.map((province) => (
          <li key={province.id}>
            <a
              href={deskHash({ view: 'form', filing: readFiling(province.id), keptId: null })}
              onClick={() => showForm(readFiling(province.id))}
            >
              <Seal character={province.prefix} size={48} />
              <span>{say(province.name)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
