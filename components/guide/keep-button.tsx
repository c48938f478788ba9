import { useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { Refusal } from '../../lib/refusal';
import { askBackground } from '../../platform/wire';
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
  const keep = (): void => {
    const { provinceId, written: number } = filing;
    askBackground('keptCreate', { provinceId, number, answers }).then(
      (reply) => {
        setRefusal(reply.ok ? null : reply.reason);
        setDone(reply.ok);
      },
      () => setRefusal('failed'),
    );
  };
  return (
    <>
      {kept || done ? (
        <DeskLink route={{ view: 'notebook' }} class="button">
          {t('notebook.open')}
        </DeskLink>
      ) : (
        <button type="button" onClick={keep}>
          {t('notebook.keep')}
        </button>
      )}
      <span role="status">{done ? t('notebook.kept') : ''}</span>
      {refusal && <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>}
    </>
  );
}
