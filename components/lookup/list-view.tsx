import { useEffect, useRef } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { ListResult } from '../../platform/pages/list-reader';
import { useWords } from '../ui/i18n';
import { ListInput } from './list-input';
import { ListRows } from './list-rows';
import { filterList, useList } from './list-session';
import { ListSummary } from './list-summary';

/** Sorts a list of numbers, domains and footers by province, on this computer only. */
export function ListView() {
  const { t } = useWords();
  const { progress, reader, filter } = useList();
  const working = progress.state === 'working';
  const result = useRef<HTMLParagraphElement>(null);
  const worked = useRef(false);
  useEffect(() => {
    // The button to stop is gone, and the focus with it.
    if (worked.current && !working && document.activeElement === document.body) result.current?.focus();
    worked.current = working;
  }, [working]);
  const summaryOf = ({ state, rows, counts }: ListResult): string => {
    if (state === 'stopped') return t('lookup.list.cancelled', { rows });
    if (rows === 0) return t('lookup.list.fault.empty');
    const unknown = counts.find(({ provinceId }) => !provinceId)?.rows ?? 0;
    const provinces = counts.filter(({ provinceId }) => provinceId).length;
    return t('lookup.list.done', { rows, provinces, unknown });
  };
  const choose = (province: ProvinceId | 'unknown' | null): void => filterList({ ...filter, province });

  return (
    <section class="list-view">
      <h1>{t('lookup.list.title')}</h1>
      <p class="soft">{t('lookup.list.intro')}</p>
      <ListInput working={working} />
      {progress.state === 'working' && (
        <div class="list-progress">
          <progress
            max={Math.max(1, progress.total)}
            value={progress.read}
            aria-label={t('lookup.list.title')}
          />
          <p role="status">
            {t('lookup.list.working', {
              percent: Math.floor((100 * progress.read) / Math.max(1, progress.total)),
              rows: progress.rows,
            })}
          </p>
          <button type="button" onClick={() => reader?.stop()}>
            {t('lookup.list.cancel')}
          </button>
        </div>
      )}
      {progress.state === 'failed' && (
        <p class="caution" role="alert">
          {t('lookup.list.failed')}
        </p>
      )}
      {(progress.state === 'done' || progress.state === 'stopped') && reader && (
        <>
          <p role="status" ref={result} tabIndex={-1}>
            {summaryOf(progress)}
          </p>
          {progress.rows > 0 && (
            <>
              <ListSummary counts={progress.counts} chosen={filter.province} choose={choose} />
              <ListRows
                key={`${progress.state} ${progress.rows} ${progress.lines}`}
                reader={reader}
                counts={progress.counts}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}
