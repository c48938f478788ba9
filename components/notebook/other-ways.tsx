import type { Checklist } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { type OtherWay, otherWaysOf } from '../../lib/notebook/other-ways';
import { useWayTitle } from '../guide/way-title';
import { useWords } from '../ui/i18n';
import { NotStored } from './not-stored';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  kept: KeptFiling;
  list: Checklist;
  actions: NotebookActions;
}

/** Where the way leads nowhere: what has become of the account, as an answer, or another way of the case. */
export function OtherWays({ kept, list, actions }: Props) {
  const { t } = useWords();
  const wayTitle = useWayTitle();
  const others = otherWaysOf(list);
  const go = (other: OtherWay): void => {
    const { answers } = kept;
    // What is chosen belongs to the case as it was answered.
    const changes =
      other.kind === 'way'
        ? { way: other.way.way }
        : { answers: { ...answers, account: other.account }, way: null };
    void actions.alter(kept, 'way', changes);
  };
  return (
    <>
      {others.length > 0 && (
        <p class="kept-others small">
          <span class="soft">{t('notebook.other.title')}</span>
          {others.map((other) => (
            <button
              key={other.kind === 'way' ? other.way.way : other.account}
              type="button"
              class="plain"
              onClick={() => go(other)}
            >
              {other.kind === 'way'
                ? t('notebook.other.way', { way: wayTitle(other.way)[1] })
                : t(`notebook.other.account.${other.account}`)}
            </button>
          ))}
        </p>
      )}
      <NotStored id={kept.id} field="way" />
    </>
  );
}
