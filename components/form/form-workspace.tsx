import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { printedNumber } from '../../lib/filing/filing';
import { checkEntry } from '../../lib/form/model/check-entry';
import { fieldKey } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { filingOfEntry } from '../../lib/form/model/form-entry';
import { type FormSpec, formFor } from '../../lib/form/model/form-model';
import { openErrors } from '../../lib/form/model/open-errors';
import { composePaper } from '../../lib/form/paper/compose-paper';
import { coveringItemOf } from '../../lib/form/paper/covering-item';
import { senderOf } from '../../lib/form/paper/sender';
import { useWords } from '../ui/i18n';
import { useTabTitle } from '../ui/tab-title';
import { DraftBar } from './draft-status';
import { setKept } from './draft-sync';
import { fieldIds } from './field-shell';
import { filingFor, followAddress } from './form-address';
import { FormEditor } from './form-editor';
import { FormOrigin } from './form-origin';
import { FormOutput } from './form-output';
import { changeEntry, type EntryChange, type OpenForm } from './form-session';
import { FormTabs } from './form-tabs';
import { FormTop } from './form-top';
import { MailOutput } from './mail-output';
import { addForm, takeAway } from './open-forms';
import { PaperView } from './paper-view';
import { type LeftFields, useLeftFields } from './use-left-fields';

interface Props {
  open: OpenForm;
  forms: readonly OpenForm[];
  /** What is kept besides. */
  shelf: ComponentChildren;
}

/** One form: what decides it, the fields, and beside them the paper as it prints. */
export function FormWorkspace({ open, forms, shelf }: Props) {
  const [showAll, setShowAll] = useState(false);
  const { entry, key } = open;
  const form = useMemo(() => formFor(entry.provinceId, entry.use), [entry.provinceId, entry.use]);
  const findings = useMemo(() => checkEntry(form, entry, new Date()), [form, entry]);
  const errors = useMemo(() => openErrors(form, entry, findings), [form, entry, findings]);
  const leave = useAddress(open);
  const fields = useLeftFields(findings, showAll);
  const left: LeftFields = {
    ...fields,
    leave: (field) => {
      fields.leave(field);
      leave(field);
    },
  };
  const change = (made: EntryChange): void => changeEntry(key, made);
  return (
    <>
      <FormTop formKey={key} form={form} entry={entry} left={left} change={change} />
      {shelf}
      {forms.length > 1 && <FormTabs forms={forms} current={key} />}
      <div class="form-columns">
        <FormFill open={open} form={form} left={left} change={change} onCleared={() => setShowAll(false)} />
        <FormSide open={open} form={form} errors={errors} left={left} onAttempt={() => setShowAll(true)} />
      </div>
    </>
  );
}

/**
 * Has address and title of the tab follow the form: its number when that is left, all else at once.
 *
 * @returns To be told which field is left.
 */
function useAddress(open: OpenForm): (field: string) => void {
  const { t } = useWords();
  const number = printedNumber(filingOfEntry(open.entry));
  const { provinceId, use } = open.entry;
  useTabTitle(number ? `${number} · ${t('ui.view.form')}` : null);
  // Before anybody sees the form: a tab that is loaded again goes by its address.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address says, and nothing else of the form.
  useLayoutEffect(() => {
    const isTyping = document.activeElement?.id === fieldIds(fieldKey.number).input;
    if (!isTyping) followAddress(open);
  }, [open.key, number, provinceId, use]);
  return (field) => {
    if (field === fieldKey.number) followAddress(open);
  };
}

interface PartProps {
  open: OpenForm;
  form: FormSpec;
  left: LeftFields;
}

/** What is filled in. */
function FormFill(props: PartProps & { change: (change: EntryChange) => void; onCleared: () => void }) {
  const { open, form, left, change, onCleared } = props;
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
      <DraftBar form={open} />
      <FormEditor form={form} entry={entry} left={left} site={open.site} change={change} />
      <p class="actions">
        <button type="button" onClick={() => addForm(entry.provinceId)}>
          {t('form.tabs.add')}
        </button>
        <button type="button" onClick={() => void clear()}>
          {t('form.clear')}
        </button>
        <span class="small soft">{t('form.tabs.oneNumber')}</span>
      </p>
    </div>
  );
}

/** What comes of it: print and file, and the paper. */
function FormSide(props: PartProps & { errors: readonly Finding[]; onAttempt: () => void }) {
  const { open, form, errors, left, onAttempt } = props;
  const { t } = useWords();
  const { entry } = open;
  const paper = useMemo(() => composePaper(form, entry), [form, entry]);
  const item = coveringItemOf(form, entry);
  return (
    <aside class="form-side">
      <div class="screen-only">
        <FormOutput
          form={form}
          paper={paper}
          filing={filingFor(entry)}
          errors={errors}
          leave={left.leave}
          onAttempt={onAttempt}
        />
      </div>
      <MailOutput
        formKey={open.key}
        provinceId={form.provinceId}
        items={item ? [item] : []}
        sender={senderOf(entry)}
        isEmptySubject={form.use === 'empty-subject'}
      />
      <h2 class="visually-hidden screen-only">{t('form.preview')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a small window, so keys must be able to scroll it. */}
      <section class="paper-frame" aria-label={t('form.preview')} tabIndex={0}>
        <PaperView paper={paper} />
      </section>
    </aside>
  );
}
