import { useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { KeptReply } from '../../lib/notebook/notebook';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import { askStore } from '../../platform/pages/store';
import { Caution } from '../ui/caution';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';

interface Props {
  filing: Filing;
  answers: CaseAnswers;
  /** The case that keeps this filing already. */
  kept: KeptFiling | null;
}

/** Keeps a filing in the notebook, or leads there when it is kept. */
export function KeepButton({ filing, answers, kept }: Props) {
  const { t } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState(false);
  // The same at every press: kept twice, it is kept once.
  const [id, setId] = useState(newId);
  const keep = async (): Promise<void> => {
    const { provinceId, written: number } = filing;
    const reply = await askStore('keepFiling', { id, provinceId, number, answers }).catch(
      (error): KeptReply => ({ ok: false, reason: refusalOf(error) }),
    );
    setRefusal(reply.ok ? null : reply.reason);
    setDone(reply.ok);
    // Kept and erased meanwhile: the next press keeps it anew.
    if (!reply.ok && reply.reason === 'missing') setId(newId());
  };
  return (
    <>
      {kept || done ? (
        <DeskLink route={{ view: 'notebook' }} class="button">
          {t('notebook.open')}
        </DeskLink>
      ) : (
        <button type="button" onClick={() => void keep()}>
          {t('notebook.keep')}
        </button>
      )}
      <span role="status">{done ? t('notebook.kept') : ''}</span>
      {refusal && <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>}
    </>
  );
}
