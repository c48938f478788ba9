import { useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { CaseFile } from '../../lib/cases/case-file';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { CaseRefusal } from '../../platform/case-store';
import { askBackground } from '../../platform/messages';
import { DeskLink } from '../desk-link';
import { useWords } from '../i18n';

interface Props {
  provinceId: ProvinceId;
  number: string;
  answers: CaseAnswers;
  /** The case that keeps this filing already. */
  kept: CaseFile | null;
}

/** Keeps a filing in the notebook, or leads there when it is kept. */
export function KeepButton({ provinceId, number, answers, kept }: Props) {
  const { t } = useWords();
  const [refusal, setRefusal] = useState<CaseRefusal | null>(null);
  const [done, setDone] = useState(false);
  const keep = (): void => {
    askBackground('caseCreate', { provinceId, number, answers }).then(
      (reply) => {
        setRefusal(reply.ok ? null : reply.reason);
        setDone(reply.ok);
      },
      () => setRefusal('storage'),
    );
  };
  return (
    <>
      {kept || done ? (
        <DeskLink route={{ page: 'cases' }} class="button">
          {t('cases.open')}
        </DeskLink>
      ) : (
        <button type="button" onClick={keep}>
          {t('cases.keep')}
        </button>
      )}
      <span role="status">{done ? t('cases.kept') : ''}</span>
      {refusal && (
        <p class="caution" role="alert">
          {t(`cases.refused.${refusal}`)}
        </p>
      )}
    </>
  );
}
