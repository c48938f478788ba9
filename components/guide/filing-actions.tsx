import { useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { CaseFile } from '../../lib/case-file';
import type { CaseAnswers } from '../../lib/case-questions';
import { deskHash } from '../../lib/desk-route';
import type { CaseRefusal } from '../../platform/case-store';
import { askBackground } from '../../platform/messages';
import { useWords } from '../i18n';

interface Props {
  provinceId: ProvinceId;
  number: string;
  answers: CaseAnswers;
  /** The case that keeps this filing already. */
  kept: CaseFile | null;
}

/** What to do with a guide: keep the filing in the notebook, print route and checklist. */
export function FilingActions({ provinceId, number, answers, kept }: Props) {
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
    <div class="filing-actions screen-only">
      {kept || done ? (
        <a class="button" href={deskHash({ page: 'cases' })}>
          {t('cases.open')}
        </a>
      ) : (
        <button type="button" onClick={keep}>
          {t('cases.keep')}
        </button>
      )}
      <button type="button" onClick={() => print()}>
        {t('guide.print')}
      </button>
      <span role="status">{done ? t('cases.kept') : ''}</span>
      {refusal && (
        <p class="caution" role="alert">
          {t(`cases.refused.${refusal}`)}
        </p>
      )}
    </div>
  );
}
