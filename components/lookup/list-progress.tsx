import type { ListNews } from '../../platform/pages/list-reader';
import { useWords } from '../ui/i18n';

interface Props {
  progress: Extract<ListNews, { state: 'working' }>;
  stop: () => void;
}

/** How far a list has been read, and the button that stops it. */
export function ListProgress({ progress: { read, total, rows }, stop }: Props) {
  const { t } = useWords();
  const all = Math.max(1, total);
  return (
    <div class="list-progress">
      <progress max={all} value={read} aria-label={t('ui.view.list')} />
      <p role="status">{t('lookup.list.working', { percent: Math.floor((100 * read) / all), rows })}</p>
      <button type="button" onClick={stop}>
        {t('lookup.list.cancel')}
      </button>
    </div>
  );
}
