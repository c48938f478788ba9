import { useRef } from 'preact/hooks';
import { nameOf } from '../../data/names/names';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import type { SeenShelf } from '../../lib/official/seen-shelf';
import { useSeenActions } from '../guide/use-seen';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { UndoLine } from '../ui/undo-line';

/** The official notices that the person noted, of all provinces, to be found and erased. Nothing where there is none. */
export function SeenList({ shelf: { seen, damaged } }: { shelf: SeenShelf }) {
  const { t, say, day } = useWords();
  const { before, busy, refusal, erase, undo } = useSeenActions();
  const button = useRef<HTMLButtonElement>(null);
  const region = useFocusAfterLoss<HTMLElement>((place) =>
    busy ? null : (button.current ?? place?.querySelector<HTMLElement>('li a')),
  );
  const count = seen.length + damaged.length;
  if (count === 0 && before === null && refusal === null) return null;
  return (
    <section class="seen-list" aria-labelledby="seen-title" ref={region}>
      <h2 id="seen-title">{t('official.seen.title', { count: seen.length })}</h2>
      <p class="soft small">{t('official.seen.note')}</p>
      {refusal && <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>}
      <UndoLine
        done={before && t('notebook.undoable.erased', { count: Object.keys(before).length })}
        label={t('notebook.undo')}
        button={button}
        undo={undo}
      />
      <ul>
        {seen.map(({ id, provinceId, seenOn, notice: { title, place } }) => (
          <li key={id}>
            <span>
              <a href={deskHash({ view: 'guide', filing: readFiling(provinceId) })} lang="zh-CN">
                {title}
              </a>{' '}
              <span class="soft small">
                {say(nameOf(provinceId).name)} · {t(`official.seen.on.${place}`, { date: day(seenOn) })}
              </span>
            </span>
            <button type="button" onClick={() => erase([id])}>
              {t('notebook.erase')}
            </button>
          </li>
        ))}
        {damaged.length > 0 && (
          <li>
            <span>{t('official.seen.damaged', { count: damaged.length })}</span>
            <button type="button" onClick={() => erase(damaged)}>
              {t('notebook.erase')}
            </button>
          </li>
        )}
      </ul>
      {count > 1 && (
        <p class="actions">
          <button type="button" onClick={() => erase(null)}>
            {t('official.seen.eraseAll')}
          </button>
        </p>
      )}
    </section>
  );
}
