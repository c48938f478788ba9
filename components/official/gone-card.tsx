import { useState } from 'preact/hooks';
import { nameOf } from '../../data/names/names';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { Refusal } from '../../lib/refusal';
import { NotStored } from '../notebook/not-stored';
import { changeFiling } from '../notebook/notebook-session';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { UndoLine } from '../ui/undo-line';

interface Props {
  kept: KeptFiling;
  /** The day on which nothing was found any more. */
  on: string;
  /** The day it was done before it was marked here; undefined while it is not. */
  before: string | null | undefined;
  mark: (before: string | null) => void;
  unmark: () => void;
}

/** A kept filing that the register no longer shows: marks it as done, and takes that back. */
export function GoneCard({ kept, on, before, mark, unmark }: Props) {
  const { t, say } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id, label, number, dates } = kept;
  const name = label || number || t('notebook.unnamed', { province: say(nameOf(kept.provinceId).name) });
  const isMarked = before !== undefined;
  // Each button gives way to the other.
  const region = useFocusAfterLoss<HTMLLIElement>((card) => card?.querySelector('button'));
  const setDone = async (done: string | null): Promise<void> => {
    setRefusal(await changeFiling(id, { dates: { done } }));
  };
  return (
    <li class="card gone-card" data-kept={id} ref={region}>
      <h2>
        {name}
        {label && number && <span class="soft"> {number}</span>}
      </h2>
      {dates.sent && <p class="soft small">{t('official.nothing.sentOn', { date: dates.sent })}</p>}
      {!dates.sent && !isMarked && <Caution small>{t('official.nothing.notSent')}</Caution>}
      {!isMarked && (
        <p class="actions">
          <button
            type="button"
            class={dates.sent ? 'main' : undefined}
            onClick={() => {
              mark(dates.done);
              void setDone(on);
            }}
          >
            {t('official.nothing.mark')}
          </button>
        </p>
      )}
      <UndoLine
        done={isMarked ? t('official.nothing.marked', { date: on }) : null}
        label={t('notebook.undo')}
        undo={() => {
          unmark();
          void setDone(before ?? null);
        }}
      />
      <NotStored id={id} field="dates" />
      {(refusal === 'missing' || refusal === 'invalid') && (
        <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>
      )}
    </li>
  );
}
