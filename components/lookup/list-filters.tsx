import { nameOf } from '../../data/names/names';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import type { FilingKind } from '../../lib/filing/filing-number';
import type { ProvinceCount } from '../../lib/lookup/list/list-analysis';
import type { ListFilter } from '../../lib/lookup/list/list-table';
import { procedureOf } from '../../lib/lookup/lookup';
import { useWords } from '../ui/i18n';
import { StatusLine } from '../ui/status-line';
import { filterList } from './list-session';

interface Props {
  filter: ListFilter;
  counts: readonly ProvinceCount[];
  /** Rows that fit, once that is known, and rows in all. */
  total: number | null;
  rows: number;
}

/** Which rows are wanted: by text, each number once, by province. */
export function ListFilters({ filter, counts, total, rows }: Props) {
  const { t, say } = useWords();
  const province = (key: ListFilter['province'], name: string, count: number) => (
    <button
      type="button"
      key={key ?? 'all'}
      class="list-chip"
      aria-pressed={filter.province === key}
      onClick={() => filterList({ ...filter, province: filter.province === key ? null : key })}
    >
      {name} <span>{t('lookup.list.amount', { count })}</span>
    </button>
  );
  return (
    <>
      <div class="list-filter">
        <input
          type="search"
          aria-label={t('lookup.list.filter.text')}
          placeholder={t('lookup.list.filter.placeholder')}
          value={filter.text}
          onInput={(event) => filterList({ ...filter, text: event.currentTarget.value })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={filter.hideRepeats}
            onChange={(event) => filterList({ ...filter, hideRepeats: event.currentTarget.checked })}
          />
          <span>{t('lookup.list.filter.hideRepeats')}</span>
        </label>
        <StatusLine inline>
          {total !== null && total < rows && t('lookup.list.shown', { count: total, rows })}
        </StatusLine>
        <ProvinceWays count={counts.find(({ provinceId }) => provinceId && provinceId === filter.province)} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways in every browser. */}
      <div class="list-chips" role="group" aria-label={t('lookup.list.filter.province')}>
        {province(null, t('lookup.list.all'), rows)}
        {counts.map(({ provinceId, rows: count }) =>
          province(
            provinceId ?? 'unknown',
            provinceId ? say(nameOf(provinceId).name) : t('lookup.list.unknown'),
            count,
          ),
        )}
      </div>
    </>
  );
}

/** The ways of the one province that is chosen: its guide and form, where a filing is among its rows. */
function ProvinceWays({ count }: { count: ProvinceCount | undefined }) {
  const { t, say } = useWords();
  if (!count?.provinceId) return null;
  const { provinceId, subjects, kinds } = count;
  const name = say(nameOf(provinceId).name);
  if (subjects === 0) return <p class="list-ways soft small">{t('lookup.list.otherProcedure')}</p>;
  const hasForm = (Object.keys(kinds) as FilingKind[]).some((kind) => procedureOf(kind) === 'filing');
  return (
    <p class="list-ways">
      <a href={deskHash({ view: 'guide', filing: readFiling(provinceId) })}>
        {t('lookup.list.guide', { province: name })}
      </a>
      {hasForm && (
        <a href={deskHash({ view: 'form', filing: readFiling(provinceId), keptId: null })}>
          {t('lookup.list.form', { province: name })}
        </a>
      )}
      <span class="soft small">{t('lookup.list.subjects', { count: subjects })}</span>
    </p>
  );
}
