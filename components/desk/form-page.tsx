import { useEffect, useState } from 'preact/hooks';
import '../../assets/form.css';
import '../../assets/paper.css';
import type { ProvinceId } from '../../data/schema';
import { keptCaseOf } from '../../lib/cases/kept-case';
import type { DeskRoute } from '../../lib/desk-route';
import { casePrefill } from '../../lib/form/case-prefill';
import { filingsIn } from '../../lib/form/filing-target';
import { registeredDomain } from '../../lib/form/registered-domain';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { filingName } from '../../platform/answer-store';
import { loadCase } from '../../platform/case-store';
import { askBackground } from '../../platform/messages';
import { DraftList } from '../form/draft-list';
import { startDraftSync } from '../form/draft-sync';
import { type FormSite, useSession } from '../form/form-session';
import { FormStart } from '../form/form-start';
import { FormWorkspace } from '../form/form-workspace';
import { showForm, undoTakeAway } from '../form/open-forms';
import { useWords } from '../i18n';
import type { DeskPageProps } from './pages';

/** What is known of a filing besides its number: its case in the notebook, else what was answered in the guide. */
async function answersFor(provinceId: ProvinceId, number: string | null): Promise<CaseAnswers> {
  const [shelf, answers] = await Promise.all([
    askBackground('caseList', null).catch(() => null),
    askBackground('answersOf', { filing: filingName(provinceId, number) }).catch(() => ({})),
  ]);
  return keptCaseOf(shelf?.cases ?? [], provinceId, number)?.answers ?? answers;
}

/** The website that the person came from, where this is its filing. */
async function siteFor(number: string): Promise<FormSite | null> {
  const site = await askBackground('takeSite', { number }).catch(() => null);
  const domain = site && registeredDomain(site.host);
  return domain ? { ...site, domain } : null;
}

/** Opens what the address names: a case's form, a number's, a province's, or what is open already. */
async function openRoute({
  provinceId,
  number,
  caseId,
}: Extract<DeskRoute, { page: 'form' }>): Promise<void> {
  // Without its case, answers or website the form opens all the same, with less filled in.
  const kept = caseId ? await loadCase(caseId).catch(() => null) : null;
  const [found] = filingsIn(kept?.number ?? number ?? '');
  const owner = found?.provinceId ?? kept?.provinceId ?? provinceId;
  if (!owner) return;
  const filing = found?.canonical ?? kept?.number ?? number;
  const [answers, site] = await Promise.all([
    kept?.answers ?? answersFor(owner, filing),
    found ? siteFor(found.canonical) : null,
  ]);
  showForm(owner, filing, casePrefill(owner, answers), site);
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
