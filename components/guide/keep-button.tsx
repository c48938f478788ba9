import { useEffect, useRef, useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { KeptReply } from '../../lib/notebook/notebook';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import { askStore } from '../../platform/pages/store';
import { Caution } from '../ui/caution';
import { DeskLink } from '../ui/desk-link';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';

interface Props {
  filing: Filing;
  answers: CaseAnswers;
  /** The case that keeps this filing already. */
  kept: KeptFiling | null;
  /** One that keeps another filing of its subject. */
  related?: KeptFiling | null;
}

/** Keeps a filing in the notebook, once, and takes it back; where it is kept, leads to its entry there. */
export function KeepButton({ filing, answers, kept, related = null }: Props) {
  const { t } = useWords();
  const { keptHere, isNew, refusal, keep, undo } = useKeeping(filing, answers, kept);
  // Of keeping and what comes of it, only one is there.
  const region = useFocusAfterLoss<HTMLSpanElement>((place) =>
    place?.querySelector<HTMLElement>('a, button'),
  );
  const keptId = kept?.id ?? keptHere;
  return (
    <span class="keep" ref={region}>
      {keptId ? (
        <DeskLink route={{ view: 'notebook', keptId }} class="button">
          {t('notebook.keptAlready')}
        </DeskLink>
      ) : (
        <button type="button" onClick={keep}>
          {t('notebook.keep')}
        </button>
      )}
      <span role="status">
        {isNew && (
          <>
            {t('notebook.kept')}{' '}
            <button type="button" class="plain" onClick={undo}>
              {t('notebook.undo')}
            </button>
          </>
        )}
      </span>
      {!keptId && related && (
        <span class="small soft">
          {t('notebook.related')}{' '}
          <DeskLink route={{ view: 'notebook', keptId: related.id }}>
            <span lang="zh-CN">{related.number}</span>
          </DeskLink>
        </span>
      )}
      {refusal && <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>}
    </span>
  );
}

/** Keeps a filing and takes that back. `kept`: the entry that is known to keep it. */
function useKeeping({ provinceId, written: number }: Filing, answers: CaseAnswers, kept: KeptFiling | null) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** What was kept here; `isNew`: by this press, and not before. */
  const [done, setDone] = useState<{ id: string; isNew: boolean } | null>(null);
  // The same at every press: kept twice, it is kept once.
  const [id, setId] = useState(newId);

  // What was kept here is known a moment later; gone from there again, it was deleted elsewhere.
  const wasKept = useRef(false);
  useEffect(() => {
    if (wasKept.current && !kept) {
      setDone(null);
      setId(newId());
    }
    wasKept.current = kept !== null;
  }, [kept]);

  const keep = async (): Promise<void> => {
    const reply = await askStore('keepFiling', { id, provinceId, number, answers }).catch(
      (error): KeptReply => ({ ok: false, reason: refusalOf(error) }),
    );
    setRefusal(reply.ok ? null : reply.reason);
    setDone(reply.ok ? { id: reply.kept.id, isNew: !reply.already } : null);
    // Kept and erased meanwhile: the next press keeps it anew.
    if (!reply.ok && reply.reason === 'missing') setId(newId());
  };
  const undo = async (): Promise<void> => {
    if (!done) return;
    // As it was before; what was answered of the filing stays.
    const refused = await askStore('restoreFilings', newId(), { [done.id]: null }).catch(refusalOf);
    setRefusal(refused);
    if (refused) return;
    setDone(null);
    setId(newId());
  };
  return {
    keptHere: done?.id ?? null,
    isNew: done?.isNew ?? false,
    refusal,
    keep: () => void keep(),
    undo: () => void undo(),
  };
}
