import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { decline, save, setKept, settle } from './draft-sync';
import { isUntouched, type OpenForm } from './form-session';
import { savedTime } from './saved-time';

/**
 * Where what is typed stands, and whether it is to be kept on the computer: asked once, at the first typed character, in a
 * place that is there already, so that nothing moves; from then on a switch.
 */
export function DraftBar({ form }: { form: OpenForm }) {
  const { draft } = form;
  const isAsking = !draft.keep && !draft.declined && !isUntouched(form);
  const isKnown = draft.keep || draft.declined;
  const region = useFocusAfterLoss<HTMLDivElement>((bar) => bar?.querySelector('input'));
  return (
    <div class={isAsking ? 'draft-bar asking' : 'draft-bar'} ref={region}>
      {isKnown && <Switch form={form} />}
      <div class="draft-state" role="status">
        {isAsking ? <Question /> : <DraftStatus form={form} />}
      </div>
      {isAsking && <Answers form={form} />}
    </div>
  );
}

function Question() {
  const { t } = useWords();
  return (
    <p>
      {t('form.draft.ask')} <span class="small soft">{t('form.draft.askHelp')}</span>
    </p>
  );
}

function Answers({ form }: { form: OpenForm }) {
  const { t } = useWords();
  // The field that is being typed into keeps the focus.
  const stay = (event: MouseEvent): void => event.preventDefault();
  return (
    <p class="actions">
      <button type="button" onMouseDown={stay} onClick={() => void setKept(form, true)}>
        {t('form.draft.yes')}
      </button>
      <button type="button" onMouseDown={stay} onClick={() => decline(form.key)}>
        {t('form.draft.no')}
      </button>
    </p>
  );
}

function Switch({ form }: { form: OpenForm }) {
  const { t } = useWords();
  return (
    <label class="option" title={t('form.draft.keepHelp')}>
      <input
        type="checkbox"
        name="keep"
        checked={form.draft.keep}
        onChange={(event) => void setKept(form, event.currentTarget.checked)}
      />
      {t('form.draft.keep')}
    </label>
  );
}

/** What became of the last save, and what to do about it. */
function DraftStatus({ form }: { form: OpenForm }) {
  const { t, locale } = useWords();
  const { draft } = form;
  if (!draft.keep) {
    if (draft.erasedElsewhere) return <p class="caution">{t('form.draft.erasedElsewhere')}</p>;
    return <p class="small soft">{t(draft.declined ? 'form.draft.off' : 'form.draft.tab')}</p>;
  }
  const timeOf = (iso: string | null): string => savedTime(iso, new Date(), locale);
  const retry = (
    <button type="button" onClick={() => void save(form.key)}>
      {t('form.draft.retry')}
    </button>
  );
  switch (draft.status) {
    case 'full':
    case 'many':
    case 'outdated':
    case 'failed':
      return (
        <div class="caution">
          <p>{t(`form.draft.refused.${draft.status}`)}</p>
          {retry}
        </div>
      );
    case 'conflict':
      return (
        <div class="caution">
          <p>{t('form.draft.conflict', { time: timeOf(draft.theirs?.savedAt ?? null) })}</p>
          <p class="actions">
            <button type="button" onClick={() => settle(form, 'mine')}>
              {t('form.draft.conflictMine')}
            </button>
            <button type="button" onClick={() => settle(form, 'theirs')}>
              {t('form.draft.conflictTheirs')}
            </button>
          </p>
        </div>
      );
    default:
      if (draft.notErased) return <p class="caution">{t('form.draft.eraseFailed')}</p>;
      return (
        <p class="small soft">
          {form.entry === draft.saved
            ? t('form.draft.saved', { time: timeOf(draft.savedAt) })
            : t('form.draft.saving')}
        </p>
      );
  }
}
