import { useEffect, useRef } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { ListResult } from '../../platform/pages/list-reader';
import { askBackground } from '../../platform/wire';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { ListInput } from './list-input';
import { ListProgress } from './list-progress';
import { ListRows } from './list-rows';
import { filterList, useList } from './list-session';
import { ListSummary } from './list-summary';
import { sortText } from './sort-as-list';

/** Sorts a list of numbers, domains and footers by province, on this computer only. */
export function ListView() {
  const { t } = useWords();
  const { progress, reader, filter } = useList();
  useEffect(() => {
    const take = (): void => {
      askBackground('takeList', null).then(
        (text) => text && sortText(text),
        () => undefined,
      );
    };
    take();
    // Its address does not change for a list that comes while it stands here: it is taken when the popup is gone again.
    addEventListener('focus', take);
    return () => removeEventListener('focus', take);
  }, []);
  const result = useRef<HTMLParagraphElement>(null);
  // The button to stop is gone.
  const region = useFocusAfterLoss<HTMLElement>(() => result.current);
  const summaryOf = ({ state, rows, counts }: ListResult): string => {
    if (state === 'stopped') return t('lookup.list.cancelled', { rows });
    if (rows === 0) return t('lookup.list.fault.empty');
    const unknown = counts.find(({ provinceId }) => !provinceId)?.rows ?? 0;
    const provinces = counts.filter(({ provinceId }) => provinceId).length;
    return t('lookup.list.done', { rows, provinces, unknown });
  };
  const choose = (province: ProvinceId | 'unknown' | null): void => filterList({ ...filter, province });

  return (
    <section class="list-view" ref={region}>
      <h1>{t('lookup.list.title')}</h1>
      <p class="soft">{t('lookup.list.intro')}</p>
      <ListInput working={progress.state === 'working'} />
      {progress.state === 'working' && <ListProgress progress={progress} stop={() => reader?.stop()} />}
      {progress.state === 'failed' && <Caution alert>{t('lookup.list.failed')}</Caution>}
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
