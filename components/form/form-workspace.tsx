import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import { filingsIn, printedNumber } from '../../lib/filing/target';
import { checkEntry } from '../../lib/form/model/check-entry';
import { numberOf } from '../../lib/form/model/form-entry';
import { formFor } from '../../lib/form/model/form-model';
import { composePaper } from '../../lib/form/paper/paper';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { DraftBar, DraftKeep } from './draft-status';
import { save, setKept } from './draft-sync';
import { FormEditor } from './form-editor';
import { FormOrigin } from './form-origin';
import { FormOutput } from './form-output';
import { changeEntry, currentSession, isUnsaved, type OpenForm } from './form-session';
import { addForm, showOpenForm, takeAway } from './open-forms';
import { PaperView } from './paper-view';

/**
 * One form: whose it is, the fields, and beside them the paper as it prints.
 *
 * @param shelf What is kept besides.
 */
export function FormWorkspace({
  open,
  forms,
  shelf,
}: {
  open: OpenForm;
  forms: readonly OpenForm[];
  shelf: ComponentChildren;
}) {
  const { t, say } = useWords();
  const [showAll, setShowAll] = useState(false);
  const { entry, key } = open;
  const form = useMemo(() => formFor(entry.provinceId, entry.use), [entry.provinceId, entry.use]);
  const findings = useMemo(() => checkEntry(form, entry, new Date()), [form, entry]);
  const paper = useMemo(() => composePaper(form, entry), [form, entry]);
  const number = filingsIn(numberOf(entry))[0]?.canonical ?? null;
  const clear = async (): Promise<void> => {
    if (!(await setKept(open, false))) return;
    takeAway(key, 'cleared');
    setShowAll(false);
  };
  return (
    <>
      <div class="screen-only form-head">
        <Seal character={provinceOf(form.provinceId).prefix} size={48} />
        <div>
          <h1 lang="zh-CN">{form.title}</h1>
          <p class="soft">{say(form.authority)}</p>
        </div>
      </div>
      {shelf}
      {forms.length > 1 && <FormTabs forms={forms} current={key} />}
      <div class="form-columns">
        <div class="screen-only form-fill">
          <FormOrigin form={form} />
          <DraftKeep form={open} />
          <FormEditor
            formKey={key}
            form={form}
            entry={entry}
            findings={findings}
            showAll={showAll}
            site={open.site}
            change={(change) => changeEntry(key, change)}
          />
          <p class="small soft">{t('form.tabs.oneNumber')}</p>
          <p class="actions">
            <button type="button" onClick={() => addForm(entry.provinceId)}>
              {t('form.tabs.add')}
            </button>
            <button type="button" onClick={() => void clear()}>
              {t('form.clear')}
            </button>
          </p>
        </div>
        <aside class="form-side">
          <div class="screen-only">
            <FormOutput
              form={form}
              paper={paper}
              number={number}
              findings={findings}
              onAttempt={() => setShowAll(true)}
            />
            <DraftBar form={open} />
            <h2>{t('form.preview')}</h2>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a small window, so keys must be able to scroll it. */}
          <section class="paper-frame" aria-label={t('form.preview')} tabIndex={0}>
            <PaperView paper={paper} />
          </section>
        </aside>
      </div>
    </>
  );
}

function FormTabs({ forms, current }: { forms: readonly OpenForm[]; current: string }) {
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
        const number = printedNumber(numberOf(form.entry)) || t('form.tabs.untitled');
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
