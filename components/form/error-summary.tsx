import { useEffect, useRef } from 'preact/hooks';
import { ownerOf } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { type FormSpec, fieldsToFill } from '../../lib/form/model/form-model';
import { useWords } from '../ui/i18n';
import { FieldLabel, fieldIds } from './field-shell';
import { useFindingWords } from './use-finding-words';

/** What the person asked for. */
export type Output = 'print' | 'docx';

/** What is to be mended before the paper is made, each with the way to its field, and the way on all the same. */
export function ErrorSummary(props: {
  form: FormSpec;
  errors: readonly Finding[];
  warnings: number;
  output: Output;
  goOn: () => void;
}) {
  const { form, errors, warnings, output, goOn } = props;
  const { t } = useWords();
  const wordsOf = useFindingWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const fields = fieldsToFill(form);
  return (
    <div class="summary caution" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('form.summary.title', { count: errors.length })}</h2>
      <p>{t('form.summary.body')}</p>
      <ul>
        {errors.map((finding) => (
          <li key={`${finding.field} ${finding.code}`}>
            <button
              type="button"
              class="plain"
              onClick={() => document.getElementById(fieldIds(finding.field).input)?.focus()}
            >
              <FieldLabel
                field={ownerOf(finding.field)}
                label={fields.find(({ key }) => key === ownerOf(finding.field))?.label ?? ''}
                optional={false}
              />
            </button>
            {' · '}
            {wordsOf(finding)}
          </li>
        ))}
      </ul>
      {warnings > 0 && <p>{t('form.summary.warnings', { count: warnings })}</p>}
      <button type="button" onClick={goOn}>
        {t(`form.output.anyway.${output}`)}
      </button>
    </div>
  );
}
