import { useId, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { lookUp } from '../../lib/lookup/lookup';
import { useWords } from '../i18n';
import { Seal } from '../seal';

/** Most choices drawn at once. */
const shown = 6;

interface Choice {
  provinceId: ProvinceId;
  /** The filing number in the text, as official queries expect it. */
  number: string | null;
}

interface Found {
  choices: Choice[];
  /** What the text holds instead, where there is nothing to choose. */
  instead: 'licence' | 'police' | null;
  bareDigits: string | null;
}

/** Filings in a text that is being typed: the numbers in it, else the provinces that it may mean. */
function filingsOf(query: string): Found {
  const { numbers, provinces, bareDigits } = lookUp(query);
  const filings: Choice[] = [];
  let instead: Found['instead'] = null;
  for (const { procedure, number } of numbers) {
    if (procedure === 'licence' || procedure === 'police') instead ??= procedure;
    else if (number.provinceId) filings.push({ provinceId: number.provinceId, number: number.canonical });
  }
  const choices =
    filings.length > 0 ? filings : provinces.map(({ provinceId }) => ({ provinceId, number: null }));
  return { choices: choices.slice(0, shown), instead, bareDigits };
}

/** Asks for a filing by number or province; Enter takes the first choice. */
export function FilingField({ choose }: { choose: (provinceId: ProvinceId, number: string | null) => void }) {
  const { t, say } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const { choices, instead, bareDigits } = filingsOf(query);
  const [first] = choices;
  const nothing = (): string => {
    if (instead) return t(`lookup.cannot.${instead}`);
    return bareDigits ? t('lookup.bare', { digits: bareDigits }) : t('popup.search.nothing');
  };
  return (
    <form
      class="filing-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (first) choose(first.provinceId, first.number);
      }}
    >
      <label for={id}>{t('guide.numberOrProvince')}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('popup.search.placeholder')}
        value={query}
        onInput={({ currentTarget: { value } }) => setQuery(value)}
      />
      <ul>
        {choices.map(({ provinceId, number }) => (
          <li key={`${provinceId} ${number}`}>
            <button type="button" onClick={() => choose(provinceId, number)}>
              <Seal character={provinceOf(provinceId).prefix} size={24} />
              {say(provinceOf(provinceId).name)}
              {number && <span class="soft small">{number}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p class="small soft" role="status">
        {query.trim() && choices.length === 0 ? nothing() : ''}
      </p>
    </form>
  );
}
