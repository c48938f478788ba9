import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import '../../assets/form.css';
import type { DeskRoute } from '../../lib/desk-route';
import { findFiling, firstOf } from '../../lib/filing/filing';
import { casePrefill } from '../../lib/form/model/case-prefill';
import { registeredDomain } from '../../lib/host/registered-domain';
import type { KnownOfFiling } from '../../lib/notebook/known-of-filing';
import type { RegisterReading } from '../../lib/official/reading';
import { askStore } from '../../platform/pages/store';
import { askBackground, inTime } from '../../platform/wire';
import { useWords } from '../ui/i18n';
import { Loading } from '../ui/loading';
import type { DeskViewProps } from '../ui/start-page';
import { UndoLine } from '../ui/undo-line';
import { DraftList } from './draft-list';
import { startDraftSync } from './draft-sync';
import { arriveHere, followAddress, showFormHere } from './form-address';
import { type FormSite, publish } from './form-session';
import { FormStart } from './form-start';
import { FormWorkspace } from './form-workspace';
import { fillForm, showForm, takeRestored, undoTakeAway } from './open-forms';
import { restoreForms } from './tab-forms';
import { useSession } from './use-session';

/** The website that the person came from, where this is its filing. */
async function siteFor(number: string): Promise<FormSite | null> {
  const site = await askBackground('takeSite', { number }).catch(() => null);
  const domain = site && registeredDomain(site.host);
  return domain ? { ...site, domain } : null;
}

/** What was read of the register and is to be filled in. */
async function registerFor({ readId }: FormRoute): Promise<RegisterReading | null> {
  if (!readId) return null;
  const reading = await askBackground('officialReading', { id: readId }, { again: true }).catch(() => null);
  return reading?.kind === 'entry' ? reading : null;
}

/** Milliseconds that a form waits for what is known of it; what comes later is put into it where nothing was typed yet. */
const patience = 600;

type FormRoute = Extract<DeskRoute, { view: 'form' }>;

/** What the address names, with what is known of it; null where it names nothing. */
async function knownOf(route: FormRoute): Promise<Parameters<typeof fillForm> | null> {
  const asked = { filing: route.filing && firstOf(route.filing), keptId: route.keptId };
  // Without what is known of it, or its website, the form opens all the same, with less filled in.
  const nothing: KnownOfFiling = { answers: {}, kept: null, related: null };
  const reading = registerFor(route);
  const { answers, kept } = await askStore('knownOf', asked).catch(() => nothing);
  const named = kept && findFiling(kept.provinceId, kept.number);
  const filing = named ? firstOf(named) : asked.filing;
  if (!filing) return null;
  const [number] = filing.filings;
  const site = number ? await siteFor(number.canonical) : null;
  return [filing, { ...casePrefill(filing.provinceId, answers), register: await reading }, site];
}

/** Opens what the address names: the very form it was before, a case's form, a number's, a province's, or what is open already. */
async function openRoute(route: FormRoute, left: AbortSignal): Promise<void> {
  arriveHere();
  await restoreForms();
  if (left.aborted || showFormHere()) return;
  const asked = knownOf(route);
  const known = await inTime(asked, patience).catch(() => undefined);
  if (left.aborted) return;
  if (known) showForm(...known);
  if (known !== undefined) return;
  if (route.filing) showForm(firstOf(route.filing));
  void asked.then((late) => late && !left.aborted && fillForm(...late));
}

/** The form that can be handed in. Routes: #/form, #/form?province=…, …&number=…, …&read=… */
export function FormView({ route }: DeskViewProps<'form'>) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    void openRoute(route, left.signal).finally(() => setReady(true));
    return () => left.abort();
  }, [route]);
  useEffect(startDraftSync, []);
  useEffect(() => {
    addEventListener('popstate', showFormHere);
    return () => removeEventListener('popstate', showFormHere);
  }, []);
  const { t } = useWords();
  const { forms, current, undo, restored } = useSession();
  const open = forms.find(({ key }) => key === current);
  const isShown = open !== undefined;
  const isRestored = forms.some(({ key, draft }) => restored.includes(key) && !draft.keep);
  const wasShown = useRef(false);
  useLayoutEffect(() => {
    // Of a form that is gone no address is left.
    if (wasShown.current && !isShown) followAddress(null);
    wasShown.current = isShown;
  }, [isShown]);
  if (!ready) return <Loading />;
  const shelf = (
    <div class="screen-only form-shelf">
      <UndoLine
        done={isRestored ? t('form.restored.said') : null}
        label={t('form.restored.clear')}
        undo={takeRestored}
        dismiss={() => publish({ restored: [] })}
      />
      <DraftList isFolded={isShown} />
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
