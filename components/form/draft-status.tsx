import { useWords } from '../ui/i18n';
import { save, setKept, settle } from './draft-sync';
import type { OpenForm } from './form-session';
import { savedTime } from './saved-time';

/** Whether this form is kept on the computer: asked before anything is typed, off until then. */
export function DraftKeep({ form }: { form: OpenForm }) {
  const { t } = useWords();
  return (
    <div class="draft-bar">
      <label class="option">
        <input
          type="checkbox"
          name="keep"
          checked={form.draft.keep}
          aria-describedby="draft-help"
          onChange={(event) => void setKept(form, event.currentTarget.checked)}
        />
        {t('form.draft.keep')}
      </label>
      <p id="draft-help" class="small soft">
        {t('form.draft.keepHelp')}
      </p>
    </div>
  );
}

/** What became of the last save, and what to do about it. */
export function DraftBar({ form }: { form: OpenForm }) {
  return (
    <div class="draft-state" role="status">
      <DraftStatus form={form} />
    </div>
  );
}

function DraftStatus({ form }: { form: OpenForm }) {
  const { t } = useWords();
  const { draft } = form;
  if (!draft.keep) {
    return (
      <p class={draft.erasedElsewhere ? 'caution' : 'small soft'}>
        {t(draft.erasedElsewhere ? 'form.draft.erasedElsewhere' : 'form.draft.off')}
      </p>
    );
  }
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
          <p>{t('form.draft.conflict', { time: savedTime(draft.theirs?.savedAt ?? null, new Date()) })}</p>
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
            ? t('form.draft.saved', { time: savedTime(draft.savedAt, new Date()) })
            : t('form.draft.saving')}
        </p>
      );
  }
}
