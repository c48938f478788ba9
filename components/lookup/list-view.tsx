import { useEffect, useRef } from 'preact/hooks';
import { askBackground } from '../../platform/wire';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { ListColumns } from './list-columns';
import { ListInput } from './list-input';
import { ListProgress } from './list-progress';
import { ListRows } from './list-rows';
import { forgetErasedList, useList } from './list-session';
import { ListSource } from './list-source';
import { sortText } from './sort-as-list';

/** Sorts a list of numbers, domains and footers, or a table of filings, by province, on this computer only. */
export function ListView() {
  const { t } = useWords();
  const { list, isOpen } = useList();
  useWaitingList();
  const told = useRef<HTMLParagraphElement>(null);
  // The button to stop is gone, and so is the field once there is a list.
  const region = useFocusAfterLoss<HTMLElement>(() => told.current);
  const { progress, result } = list ?? { progress: null, result: null };
  const working = progress?.state === 'working' ? progress : null;
  const hasRows = result !== null && result.rows > 0;

  return (
    <section class="list-view" ref={region}>
      <h1>{t('ui.view.list')}</h1>
      {list && (
        <div class="list-top">
          <ListSource name={list.name} result={result} told={told} />
          {hasRows && result.columns && (
            <ListColumns
              key={list.name}
              columns={result.columns}
              isGuessed={result.isGuessed}
              asLines={result.asLines}
            />
          )}
        </div>
      )}
      {(!hasRows || isOpen) && (
        <>
          <p class="soft">{t('lookup.list.intro')}</p>
          <ListInput working={working !== null} />
        </>
      )}
      {working && <ListProgress progress={working} stop={() => list?.reader.stop()} />}
      {progress?.state === 'failed' && <Caution alert>{t('lookup.list.failed')}</Caution>}
      {list && hasRows && <ListRows list={list} result={result} />}
    </section>
  );
}

/** Takes what the popup left to be sorted. */
function useWaitingList(): void {
  useEffect(forgetErasedList, []);
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
}
