import { fieldKey } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { type FormEntry, textOf } from '../../lib/form/model/form-entry';
import type { FormFieldSpec, FormSectionSpec, FormSpec } from '../../lib/form/model/form-model';
import { paperLabel, stampLabel } from '../../lib/form/paper/form-sheet';
import { useWords } from '../ui/i18n';
import { CopiedText } from './copied-text';
import { FormField } from './form-field';
import type { EntryChange, FormSite } from './form-session';
import { NumberAdvice } from './number-advice';
import { SiteDomain } from './site-domain';
import { useHint } from './use-hint';

interface Props {
  section: FormSectionSpec;
  formKey: string;
  form: FormSpec;
  entry: FormEntry;
  site: FormSite | null;
  /** The findings of a field that are shown now. */
  findingsOf: (key: string) => Finding[];
  change: (change: EntryChange) => void;
  leave: (key: string) => void;
}

/** One section of the form under its title; what the administration fills in is only named. */
export function FormSection(props: Props) {
  const { section } = props;
  const { t, locale } = useWords();
  return (
    <fieldset class="section">
      {section.title && (
        <legend>
          <span lang="zh-CN">{section.title}</span>
          {locale === 'en' && <span class="soft"> {t(`form.part.${section.part}`)}</span>}
        </legend>
      )}
      {section.byAdministration ? (
        <p class="small soft">{t('form.byAdministration')}</p>
      ) : (
        section.fields.map((field) => <SectionField key={field.key} {...props} field={field} />)
      )}
    </fieldset>
  );
}

/** A field to fill in, or what happens in the room for the seal; what always stands there is not asked for. */
function SectionField(props: Props & { field: FormFieldSpec }) {
  const { field, formKey, form, entry, site, findingsOf, change, leave } = props;
  const hint = useHint(field);
  if (field.kind === 'seal') return <StampNote form={form} entry={entry} field={field} />;
  if (field.fixed !== null) return null;
  const isCopied = entry.copied?.text[field.key] !== undefined;
  const isSites = field.key === fieldKey.domains && site;
  return (
    <div>
      <FormField
        field={field}
        label={paperLabel(form, field, entry.applicant)}
        entry={entry}
        hint={hint}
        source={
          isCopied ? (
            <CopiedText field={field} entry={entry} change={change} />
          ) : (
            isSites && <SiteDomain site={site} value={textOf(entry, field.key)} change={change} />
          )
        }
        findings={findingsOf(field.key)}
        change={change}
        leave={() => leave(field.key)}
      />
      {field.key === fieldKey.number && <NumberAdvice formKey={formKey} form={form} entry={entry} />}
    </div>
  );
}

function StampNote({ form, entry, field }: { form: FormSpec; entry: FormEntry; field: FormFieldSpec }) {
  const { t } = useWords();
  return (
    <p class="stamp-note small soft">
      <span lang="zh-CN">{stampLabel(form, field, entry.applicant)}</span>：
      {t(entry.applicant === 'unit' ? 'form.stamp.unit' : 'form.stamp.individual')}
    </p>
  );
}
