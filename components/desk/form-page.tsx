import { useEffect, useState } from 'preact/hooks';
import '../../assets/form.css';
import type { DeskRoute } from '../../lib/desk-route';
import { filingsIn } from '../../lib/form/filing-target';
import { DraftList } from '../form/draft-list';
import { startDraftSync } from '../form/draft-sync';
import { showForm, undoTakeAway, useSession } from '../form/form-session';
import { FormStart } from '../form/form-start';
import { FormWorkspace } from '../form/form-workspace';
import { useWords } from '../i18n';
import type { DeskPageProps } from './pages';

/** Opens what the address names: a province's form, a number's form, or what is open already. */
function openRoute({ provinceId, number }: Extract<DeskRoute, { page: 'form' }>): void {
  const [found] = number ? filingsIn(number) : [];
  const owner = found?.provinceId ?? provinceId;
  if (owner) showForm(owner, found?.canonical ?? number);
}

/** The form that can be handed in. Routes: #/form, #/form?province=…, …&number=… */
export function FormPage({ route }: DeskPageProps<'form'>) {
  useState(() => openRoute(route));
  useEffect(startDraftSync, []);
  const { t } = useWords();
  const { forms, current, undo } = useSession();
  const open = forms.find(({ key }) => key === current);
  return (
    <div class="form-page">
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
      {open ? <FormWorkspace key={open.key} open={open} forms={forms} /> : <FormStart />}
    </div>
  );
}
