import type { ComponentChildren } from 'preact';
import type { Finding } from '../../lib/form/model/finding';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';
import { FindingList } from './finding-list';

/** Ids that tie an input to its label, hint and findings. */
export function fieldIds(key: string) {
  return {
    input: `form-${key}`,
    hint: `form-${key}-hint`,
    source: `form-${key}-source`,
    findings: `form-${key}-findings`,
  };
}

/** The attributes every input of the form carries. */
export function inputAttributes(
  key: string,
  findings: readonly Finding[],
  hasHint: boolean,
  hasSource = false,
) {
  const ids = fieldIds(key);
  return {
    id: ids.input,
    name: key,
    'aria-describedby': [
      ...(hasHint ? [ids.hint] : []),
      ...(hasSource ? [ids.source] : []),
      ids.findings,
    ].join(' '),
    'aria-invalid': findings.some(({ severity }) => severity === 'error'),
  };
}

/** The label of a field: the paper's own words, and theirs in English where the person reads English. */
export function FieldLabel({ field, label, optional }: { field: string; label: string; optional: boolean }) {
  const { t, locale } = useWords();
  return (
    <>
      {locale === 'en' && `${t(`form.field.${field}` as MessageKey)} `}
      <span lang="zh-CN" class={locale === 'en' ? 'soft' : undefined}>
        {label}
      </span>
      {optional && <span class="soft small"> {t('form.optional')}</span>}
    </>
  );
}

/** A label, an input, its hint and its findings. */
export function FieldShell(props: {
  field: string;
  label: string;
  optional: boolean;
  hint: string | null;
  findings: readonly Finding[];
  /** Where the value comes from. */
  source?: ComponentChildren;
  after?: ComponentChildren;
  children: ComponentChildren;
}) {
  const ids = fieldIds(props.field);
  return (
    <div class="field">
      <label for={ids.input}>
        <FieldLabel field={props.field} label={props.label} optional={props.optional} />
      </label>
      <div class="field-body">
        {props.children}
        {props.source && (
          <div id={ids.source} class="source small soft">
            {props.source}
          </div>
        )}
        <FindingList id={ids.findings} findings={props.findings} />
        {props.after}
        {props.hint && (
          <p id={ids.hint} class="hint small soft">
            {props.hint}
          </p>
        )}
      </div>
    </div>
  );
}
