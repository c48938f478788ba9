import { useEffect } from 'preact/hooks';
import type { FormEntry } from '../../lib/form/model/form-entry';
import { type FormSpec, screenSections } from '../../lib/form/model/form-model';
import { watchPresses } from '../ui/after-press';
import { AttachmentsEditor } from './attachments-editor';
import { FormSection } from './form-section';
import type { EntryChange, FormSite } from './form-session';
import type { LeftFields } from './use-left-fields';

interface Props {
  form: FormSpec;
  entry: FormEntry;
  /** Which fields the person has been in, and what is said of them. */
  left: LeftFields;
  /** The website from whose page the form was opened. */
  site: FormSite | null;
  change: (change: EntryChange) => void;
}

/** The fields, those first that others follow. */
export function FormEditor({ form, entry, left, site, change }: Props) {
  useEffect(watchPresses, []);
  return (
    <form class="form-editor" noValidate onSubmit={(event) => event.preventDefault()}>
      {screenSections(form).map((section, at) => (
        <FormSection
          key={section.title ?? at}
          section={section}
          form={form}
          entry={entry}
          site={site}
          left={left}
          change={change}
        />
      ))}
      <AttachmentsEditor form={form} entry={entry} change={change} />
    </form>
  );
}
