import { useEffect, useState } from 'preact/hooks';
import '../../assets/form.css';
import type { ProvinceId } from '../../data/schema';
import type { DeskRoute } from '../../lib/desk-route';
import { filingName } from '../../lib/filing/filing-name';
import { filingsIn } from '../../lib/filing/target';
import { casePrefill } from '../../lib/form/model/case-prefill';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { registeredDomain } from '../../lib/host/registered-domain';
import { findKept } from '../../lib/notebook/find-kept';
import { keptFilings } from '../../platform/stored/kept-filings';
import { loadOne } from '../../platform/stored/stored';
import { askBackground } from '../../platform/wire';
import { useWords } from '../ui/i18n';
import type { DeskViewProps } from '../ui/start-page';
import { UndoLine } from '../ui/undo-line';
import { DraftList } from './draft-list';
import { startDraftSync } from './draft-sync';
import type { FormSite } from './form-session';
import { FormStart } from './form-start';
import { FormWorkspace } from './form-workspace';
import { showForm, undoTakeAway } from './open-forms';
import { useSession } from './use-session';

/** What is known of a filing besides its number: its case in the notebook, else what was answered in the guide. */
async function answersFor(provinceId: ProvinceId, number: string | null): Promise<CaseAnswers> {
  const [shelf, answers] = await Promise.all([
    askBackground('notebookList', null).catch(() => null),
    askBackground('answersOf', { filing: filingName(provinceId, number) }).catch(() => ({})),
  ]);
  return findKept(shelf?.filings ?? [], provinceId, number)?.answers ?? answers;
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
  keptId,
}: Extract<DeskRoute, { view: 'form' }>): Promise<void> {
  // Without its case, answers or website the form opens all the same, with less filled in.
  const reading = keptId ? await loadOne(keptFilings, keptId).catch(() => null) : null;
  const kept = reading?.ok ? reading.value : null;
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
export function FormView({ route }: DeskViewProps<'form'>) {
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
      <UndoLine done={undo && t(`form.undoable.${undo.kind}`)} label={t('form.undo')} undo={undoTakeAway} />
    </div>
  );
  return (
    <div class="form-view">
      {open ? (
        <FormWorkspace key={open.key} open={open} forms={forms} shelf={shelf} />
      ) : (
        <FormStart shelf={shelf} />
      )}
    </div>
  );
}
