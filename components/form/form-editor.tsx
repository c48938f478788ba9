import { useEffect } from 'preact/hooks';
import type { Finding } from '../../lib/form/model/finding';
import type { FormEntry } from '../../lib/form/model/form-entry';
import type { FormSpec } from '../../lib/form/model/form-model';
import { watchPresses } from '../ui/after-press';
import { AttachmentsEditor } from './attachments-editor';
import { FormSection } from './form-section';
import type { EntryChange, FormSite } from './form-session';
import { GeneralQuestions } from './general-questions';
import { useLeftFields } from './use-left-fields';

interface Props {
  formKey: string;
  form: FormSpec;
  entry: FormEntry;
  findings: readonly Finding[];
  /** Every finding is shown, also of fields the person has not been in. */
  showAll: boolean;
  /** The website from whose page the form was opened. */
  site: FormSite | null;
  change: (change: EntryChange) => void;
}

/** The questions and fields in the order of the paper. */
export function FormEditor({ formKey, form, entry, findings, showAll, site, change }: Props) {
  const { findingsOf, leave } = useLeftFields(findings, showAll);
  useEffect(watchPresses, []);
  return (
    <form class="form-editor" noValidate onSubmit={(event) => event.preventDefault()}>
      <GeneralQuestions form={form} entry={entry} change={change} />
      {form.sections.map((section, at) => (
        <FormSection
          key={section.title ?? at}
          section={section}
          formKey={formKey}
          form={form}
          entry={entry}
          site={site}
          findingsOf={findingsOf}
          change={change}
          leave={leave}
        />
      ))}
      <AttachmentsEditor form={form} entry={entry} change={change} />
    </form>
  );
}
