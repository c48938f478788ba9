import { printedNumber } from '../../lib/filing/filing';
import { filingOfEntry } from '../../lib/form/model/form-entry';
import { useWords } from '../ui/i18n';
import { save } from './draft-sync';
import { currentSession, isUnsaved, type OpenForm } from './form-session';
import { showOpenForm, takeAway } from './open-forms';

/** The forms that are open, each to bring to the front or to take away. */
export function FormTabs({ forms, current }: { forms: readonly OpenForm[]; current: string }) {
  const { t } = useWords();
  const remove = async (form: OpenForm): Promise<void> => {
    if (form.draft.keep) {
      await save(form.key);
      const now = currentSession().forms.find(({ key }) => key === form.key);
      // What could not be saved stays, with the words that say why.
      if (now && isUnsaved(now)) return showOpenForm(form.key);
    }
    takeAway(form.key, 'removed');
  };
  return (
    <ul class="screen-only form-tabs" aria-label={t('form.tabs.title')}>
      {forms.map((form) => {
        const number = printedNumber(filingOfEntry(form.entry)) || t('form.tabs.untitled');
        return (
          <li key={form.key} class={form.key === current ? 'current' : ''}>
            <button
              type="button"
              aria-current={form.key === current ? 'true' : undefined}
              onClick={() => showOpenForm(form.key)}
            >
              {number}
            </button>
            <button
              type="button"
              class="plain"
              aria-label={`${t('form.tabs.remove')} ${number}`}
              onClick={() => void remove(form)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
