import { fieldKey } from '../../lib/form/model/fields';
import { type FormEntry, textOf } from '../../lib/form/model/form-entry';
import type { FormFieldSpec, FormSectionSpec, FormSpec } from '../../lib/form/model/form-model';
import { paperLabel, stampLabel } from '../../lib/form/paper/form-sheet';
import { useWords } from '../ui/i18n';
import { CategoryField } from './category-field';
import { CopiedText } from './copied-text';
import { EqualField } from './equal-field';
import { FormField } from './form-field';
import type { EntryChange, FormSite } from './form-session';
import { SiteDomain } from './site-domain';
import { useHint } from './use-hint';
import type { LeftFields } from './use-left-fields';

interface Props {
  section: FormSectionSpec;
  form: FormSpec;
  entry: FormEntry;
  site: FormSite | null;
  left: LeftFields;
  change: (change: EntryChange) => void;
}

/** One section of the form under its title; what the administration fills in is only named. */
export function FormSection(props: Props) {
  const { section } = props;
  const { t, locale } = useWords();
  const title = section.title && (
    <>
      <span lang="zh-CN">{section.title}</span>
      {locale === 'en' && <span class="soft"> {t(`form.part.${section.part}`)}</span>}
    </>
  );
  if (section.byAdministration) {
    return (
      <p class="section small soft">
        {title} · {t('form.byAdministration')}
      </p>
    );
  }
  // The number stands above all of them; the room for the seal asks for nothing.
  const asked = section.fields.filter(({ key, kind }) => key !== fieldKey.number && kind !== 'seal');
  const fields = [...asked, ...section.fields.filter(({ kind }) => kind === 'seal')];
  return (
    <fieldset class="section">
      {title && <legend>{title}</legend>}
      <div class="fields">
        {fields.map((field) => (
          <SectionField key={field.key} {...props} field={field} />
        ))}
      </div>
    </fieldset>
  );
}

/** A field to fill in, or what happens in the room for the seal; what always stands there is not asked for. */
export function SectionField(props: Omit<Props, 'section'> & { field: FormFieldSpec }) {
  const { field, form, entry, site, left, change } = props;
  const hint = useHint(field);
  if (field.kind === 'seal') return <StampNote form={form} entry={entry} field={field} />;
  if (field.fixed !== null) return null;
  const isCopied = entry.copied?.text[field.key] !== undefined;
  const isSites = field.key === fieldKey.domains && site;
  const given = {
    field,
    label: paperLabel(form, field, entry.applicant),
    entry,
    hint,
    source: isCopied ? (
      <CopiedText field={field} entry={entry} change={change} />
    ) : (
      isSites && <SiteDomain site={site} value={textOf(entry, field.key)} change={change} />
    ),
    findings: left.findingsOf(field.key),
    change,
    leave: () => left.leave(field.key),
  };
  if (field.key === fieldKey.category) return <CategoryField {...given} />;
  return field.options.length > 0 ? (
    <FormField {...given} />
  ) : (
    <EqualField {...given} form={form} left={left} />
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
