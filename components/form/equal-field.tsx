import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { leaderOf } from '../../lib/form/model/equal-fields';
import { textOf } from '../../lib/form/model/form-entry';
import type { FormSpec } from '../../lib/form/model/form-model';
import { useWords } from '../ui/i18n';
import type { FieldProps } from './field-props';
import { FieldLabel, fieldIds } from './field-shell';
import { FindingList } from './finding-list';
import { FormField } from './form-field';
import { setText } from './form-session';
import type { LeftFields } from './use-left-fields';

/** A field that may say the same as another one: then it is one line, until the person sets it apart. */
export function EqualField({ form, left, ...props }: FieldProps & { form: FormSpec; left: LeftFields }) {
  const { field, entry, change } = props;
  const { t } = useWords();
  const leader = leaderOf(form, entry, field.key);
  const same = leader === null ? '' : textOf(entry, leader);
  const isSame = leader !== null && textOf(entry, field.key) === same;
  const [apart, setApart] = useState(leader !== null && !isSame);
  // What comes to say the same while it is typed stays the field that it is.
  useEffect(() => {
    if (leader !== null && !isSame) setApart(true);
  }, [leader, isSame]);
  const turned = useRef(false);
  const turn = (to: boolean): void => {
    turned.current = true;
    if (!to) change(setText(field.key, same));
    setApart(to);
  };
  // With the drawing: effects that wait from the one before would take the flag, and lose the focus.
  useLayoutEffect(() => {
    // What was pressed is gone with its press; the field, or the way back to it, has the same name.
    if (turned.current) document.getElementById(fieldIds(field.key).input)?.focus();
    turned.current = false;
  });
  if (leader === null) return <FormField {...props} />;
  if (isSame && !apart) {
    const told = left.findingsOf(leader).map(({ code }) => code);
    const findings = props.findings.filter(({ code }) => !told.includes(code));
    return <EqualLine {...props} findings={findings} value={same} setApart={() => turn(true)} />;
  }
  const back = (
    <button type="button" class="plain" onClick={() => turn(false)}>
      {t('form.equal.back')}
    </button>
  );
  return <FormField {...props} source={props.source || back} />;
}

function EqualLine({
  field,
  label,
  findings,
  value,
  setApart,
}: FieldProps & { value: string; setApart: () => void }) {
  const { t } = useWords();
  const ids = fieldIds(field.key);
  return (
    <div class="equal">
      <span class="equal-label">
        <FieldLabel field={field.key} label={label} optional={!field.required} />
      </span>
      <span>
        <span class="soft">{t(value ? 'form.equal.same' : 'form.equal.sameEmpty')}</span>
        <span lang="zh-CN">{value}</span>
      </span>
      <button
        type="button"
        class="plain"
        id={ids.input}
        aria-label={t('form.equal.changeOf', { label })}
        aria-describedby={ids.findings}
        onClick={setApart}
      >
        {t('form.equal.change')}
      </button>
      <FindingList id={ids.findings} findings={findings} />
    </div>
  );
}
