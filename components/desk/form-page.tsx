import { useEffect, useState } from 'preact/hooks';
import '../../assets/form.css';
import '../../assets/paper.css';
import type { DeskRoute } from '../../lib/desk-route';
import { casePrefill } from '../../lib/form/case-prefill';
import { filingsIn } from '../../lib/form/filing-target';
import { filingName } from '../../platform/answer-store';
import { loadCase } from '../../platform/case-store';
import { askBackground } from '../../platform/messages';
import { DraftList } from '../form/draft-list';
import { startDraftSync } from '../form/draft-sync';
import { showForm, undoTakeAway, useSession } from '../form/form-session';
import { FormStart } from '../form/form-start';
import { FormWorkspace } from '../form/form-workspace';
import { useWords } from '../i18n';
import type { DeskPageProps } from './pages';

/** Opens what the address names: a case's form, a number's, a province's, or what is open already. */
async function openRoute({
  provinceId,
  number,
  caseId,
}: Extract<DeskRoute, { page: 'form' }>): Promise<void> {
  // Without its case or answers the form opens all the same, with less filled in.
  const kept = caseId ? await loadCase(caseId).catch(() => null) : null;
  const [found] = filingsIn(kept?.number ?? number ?? '');
  const owner = found?.provinceId ?? kept?.provinceId ?? provinceId;
  if (!owner) return;
  const answers =
    kept?.answers ??
    (await askBackground('answersOf', { filing: filingName(owner, number) }).catch(() => ({})));
  showForm(owner, found?.canonical ?? kept?.number ?? number, casePrefill(owner, answers));
}

/** The form that can be handed in. Routes: #/form, #/form?province=…, …&number=… */
export function FormPage({ route }: DeskPageProps<'form'>) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void openRoute(route).finally(() => setReady(true));
  }, []);
  useEffect(startDraftSync, []);
  const { t } = useWords();
  const { forms, current, undo } = useSession();
  const open = forms.find(({ key }) => key === current);
  if (!ready) return null;
  const shelf = (
    <div class="screen-only">
      <DraftList />
      <p role="status" class="undo">
        {undo && (
          <>
            {t(undo.kind === 'removed' ? 'form.removed' : 'form.cleared')}{' '}
            <button type="button" class="plain" onClick={undoTakeAway}>
              {t('form.undo')}
            </button>
          </>
        )}
      </p>
    </div>
  );
  return (
    <div class="form-page">
      {open ? (
        <FormWorkspace key={open.key} open={open} forms={forms} shelf={shelf} />
      ) : (
        <FormStart shelf={shelf} />
      )}
    </div>
  );
}
