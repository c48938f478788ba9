import { otherKey } from '../../lib/form/model/fields';
import { otherOption } from '../../lib/form/model/form-entry';
import { useWords } from '../ui/i18n';
import type { FieldProps } from './field-props';
import { FieldLabel, fieldIds, inputAttributes } from './field-shell';
import { FindingList } from './finding-list';
import { setText } from './form-session';

/** One option (radio buttons) or several (checkboxes), and a line for an option that was not read. */
export function ChoiceField(props: FieldProps) {
  const { field, label, entry, hint, findings, change, leave } = props;
  const { t } = useWords();
  const ids = fieldIds(field.key);
  const chosen = entry.checked[field.key] ?? [];
  const single = field.kind === 'choice';
  const choose = (option: string, on: boolean): void => {
    change(({ checked }) => {
      const rest = single ? [] : (checked[field.key] ?? []).filter((each) => each !== option);
      return { checked: { ...checked, [field.key]: on ? [...rest, option] : rest } };
    });
  };
  const options = field.optionsComplete ? field.options : [...field.options, otherOption];
  return (
    <fieldset class="field options" aria-describedby={hint ? `${ids.hint} ${ids.findings}` : ids.findings}>
      <legend>
        <FieldLabel field={field.key} label={label} optional={!field.required} />
      </legend>
      {hint && (
        <p id={ids.hint} class="hint small soft">
          {hint}
        </p>
      )}
      {options.map((option, at) => (
        <label key={option} class="option">
          <input
            type={single ? 'radio' : 'checkbox'}
            id={at === 0 ? ids.input : undefined}
            name={field.key}
            checked={chosen.includes(option)}
            onChange={(event) => choose(option, event.currentTarget.checked)}
            onBlur={leave}
          />
          {option === otherOption ? t('form.choice.other') : <span lang="zh-CN">{option}</span>}
        </label>
      ))}
      <FindingList id={ids.findings} findings={findings.filter((finding) => finding.field === field.key)} />
      {chosen.includes(otherOption) && <OtherText {...props} />}
    </fieldset>
  );
}

function OtherText({ field, label, entry, findings, change, leave }: FieldProps) {
  const { t } = useWords();
  const key = otherKey(field.key);
  const own = findings.filter((finding) => finding.field === key);
  return (
    <div class="other-text">
      <input
        type="text"
        aria-label={t('form.choice.otherText', { label })}
        {...inputAttributes(key, own, false)}
        autocomplete="off"
        list={`${key}-list`}
        value={entry.text[key] ?? ''}
        onInput={(event) => change(setText(key, event.currentTarget.value))}
        onBlur={leave}
      />
      <datalist id={`${key}-list`}>
        {field.suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      <FindingList id={fieldIds(key).findings} findings={own} />
    </div>
  );
}
