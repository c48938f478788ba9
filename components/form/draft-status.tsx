import { today, toLocalField } from '../../lib/local-time';
import { useWords } from '../ui/i18n';
import { save, setKept, settle } from './draft-sync';
import type { OpenForm } from './form-session';

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

/** A time as people write it here: the date only where it is not today's. */
export function timeOf(iso: string | null): string {
  if (iso === null) return '';
  const [date, clock = ''] = toLocalField(iso).split('T');
  return date === today(new Date()) ? clock : [date, clock].join(' ').trim();
}
