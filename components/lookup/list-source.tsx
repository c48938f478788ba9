import type { Ref } from 'preact';
import type { ListResult } from '../../platform/pages/list-reader';
import { useWords } from '../ui/i18n';
import { UndoLine } from '../ui/undo-line';
import { changeList, swapLists, useList } from './list-session';

interface Props {
  /** Of the file; empty for a text. */
  name: string;
  /** Null until it has been read. */
  result: ListResult | null;
  told: Ref<HTMLParagraphElement>;
}

/** What was read, in one line, and the ways to another list and back to the one before. */
export function ListSource({ name, result, told }: Props) {
  const { t } = useWords();
  const { list, before, isOpen } = useList();
  const hasRows = result !== null && result.rows > 0;
  const isWorking = list?.progress.state === 'working';
  return (
    <div class="list-source">
      {hasRows && <strong>{name || t('lookup.list.pasted', { lines: result.lines })}</strong>}
      <p role="status" ref={told} tabIndex={-1}>
        {result && <Summary result={result} />}
      </p>
      {hasRows && (
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          onClick={() => changeList({ isOpen: !isOpen })}
        >
          {isOpen ? t('lookup.list.fold') : t('lookup.list.another')}
        </button>
      )}
      <UndoLine
        done={before && !isWorking ? t('lookup.list.replaced') : null}
        label={t('lookup.list.swap')}
        undo={swapLists}
      />
    </div>
  );
}

function Summary({ result: { state, rows, counts } }: { result: ListResult }) {
  const { t } = useWords();
  if (rows === 0) return <>{t('lookup.list.fault.empty')}</>;
  if (state === 'stopped') return <>{t('lookup.list.cancelled', { rows })}</>;
  const unknown = counts.find(({ provinceId }) => !provinceId)?.rows ?? 0;
  const provinces = counts.filter(({ provinceId }) => provinceId).length;
  return <>{t('lookup.list.done', { rows, provinces, unknown })}</>;
}
