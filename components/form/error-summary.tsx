import { useEffect, useRef } from 'preact/hooks';
import { ownerOf } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { type FormSpec, fieldsToFill } from '../../lib/form/model/form-model';
import { useWords } from '../ui/i18n';
import { FieldLabel } from './field-shell';
import { focusField } from './focus-field';

/** What the person asked for. */
export type Output = 'print' | 'docx';

/** What is to be mended before the paper is made, each the way to its field, and the way on all the same. */
export function ErrorSummary(props: {
  form: FormSpec;
  errors: readonly Finding[];
  output: Output;
  goOn: () => void;
}) {
  const { form, errors, output, goOn } = props;
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const fields = fieldsToFill(form);
  const keys = [...new Set(errors.map(({ field }) => ownerOf(field)))];
  return (
    <div class="summary caution" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('form.summary.title', { count: keys.length })}</h2>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <button type="button" class="plain" onClick={() => focusField(key)}>
              <FieldLabel
                field={key}
                label={fields.find((field) => field.key === key)?.label ?? ''}
                optional={false}
              />
            </button>
          </li>
        ))}
      </ul>
      <p>{t('form.summary.body')}</p>
      <button type="button" onClick={goOn}>
        {t(`form.output.anyway.${output}`)}
      </button>
    </div>
  );
}
