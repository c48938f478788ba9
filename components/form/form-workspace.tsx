import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import { type Filing, firstOf, readFiling } from '../../lib/filing/filing';
import { checkEntry } from '../../lib/form/model/check-entry';
import type { Finding } from '../../lib/form/model/finding';
import { type FormEntry, filingOfEntry } from '../../lib/form/model/form-entry';
import { type FormSpec, formFor } from '../../lib/form/model/form-model';
import { composePaper } from '../../lib/form/paper/compose-paper';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { DraftBar, DraftKeep } from './draft-status';
import { setKept } from './draft-sync';
import { FormEditor } from './form-editor';
import { FormOrigin } from './form-origin';
import { FormOutput } from './form-output';
import { changeEntry, type OpenForm } from './form-session';
import { FormTabs } from './form-tabs';
import { addForm, takeAway } from './open-forms';
import { PaperView } from './paper-view';

interface Props {
  open: OpenForm;
  forms: readonly OpenForm[];
  /** What is kept besides. */
  shelf: ComponentChildren;
}

/** One form: whose it is, the fields, and beside them the paper as it prints. */
export function FormWorkspace({ open, forms, shelf }: Props) {
  const [showAll, setShowAll] = useState(false);
  const { entry } = open;
  const form = useMemo(() => formFor(entry.provinceId, entry.use), [entry.provinceId, entry.use]);
  const findings = useMemo(() => checkEntry(form, entry, new Date()), [form, entry]);
  return (
    <>
      <FormHead form={form} />
      {shelf}
      {forms.length > 1 && <FormTabs forms={forms} current={open.key} />}
      <div class="form-columns">
        <FormFill
          open={open}
          form={form}
          findings={findings}
          showAll={showAll}
          onCleared={() => setShowAll(false)}
        />
        <FormSide open={open} form={form} findings={findings} onAttempt={() => setShowAll(true)} />
      </div>
    </>
  );
}

function FormHead({ form }: { form: FormSpec }) {
  const { say } = useWords();
  return (
    <div class="screen-only form-head">
      <Seal character={provinceOf(form.provinceId).prefix} size={48} />
      <div>
        <h1 lang="zh-CN">{form.title}</h1>
        <p class="soft">{say(form.authority)}</p>
      </div>
    </div>
  );
}

/** What a form is for, as far as it says: one filing, or any of its province. */
function filingFor(entry: FormEntry): Filing {
  const typed = filingOfEntry(entry);
  return typed.filings.length > 0 ? firstOf(typed) : readFiling(entry.provinceId);
}

interface PartProps {
  open: OpenForm;
  form: FormSpec;
  findings: readonly Finding[];
}

/** What is filled in. */
function FormFill(props: PartProps & { showAll: boolean; onCleared: () => void }) {
  const { open, form, findings, showAll, onCleared } = props;
  const { t } = useWords();
  const { entry, key } = open;
  const clear = async (): Promise<void> => {
    if (!(await setKept(open, false))) return;
    takeAway(key, 'cleared');
    onCleared();
  };
  return (
    <div class="screen-only form-fill">
      <FormOrigin form={form} filing={filingFor(entry)} />
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
  );
}

/** What comes of it: print and file, whether it is kept, and the paper. */
function FormSide({ open, form, findings, onAttempt }: PartProps & { onAttempt: () => void }) {
  const { t } = useWords();
  const { entry } = open;
  const paper = useMemo(() => composePaper(form, entry), [form, entry]);
  const filing = filingFor(entry);
  return (
    <aside class="form-side">
      <div class="screen-only">
        <FormOutput form={form} paper={paper} filing={filing} findings={findings} onAttempt={onAttempt} />
        <DraftBar form={open} />
        <h2>{t('form.preview')}</h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a small window, so keys must be able to scroll it. */}
      <section class="paper-frame" aria-label={t('form.preview')} tabIndex={0}>
        <PaperView paper={paper} />
      </section>
    </aside>
  );
}
