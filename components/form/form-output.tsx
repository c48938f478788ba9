import { useEffect, useRef, useState } from 'preact/hooks';
import { deskHash } from '../../lib/desk-route';
import { ownerOf } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { type FormSpec, fieldsToFill } from '../../lib/form/model/form-model';
import type { Paper } from '../../lib/form/paper/paper';
import { saveFile } from '../../platform/pages/save-file';
import { useWords } from '../ui/i18n';
import { FieldLabel, fieldIds } from './field-shell';
import { useFindingWords } from './finding-list';

type Output = 'print' | 'docx';
type DocxState = { kind: 'idle' | 'busy' | 'failed' } | { kind: 'done'; name: string };

interface Props {
  form: FormSpec;
  paper: Paper;
  /** The filing, where one is readable, for the guide to it. */
  number: string | null;
  findings: readonly Finding[];
  /** The person wants the paper: from now on every finding is shown. */
  onAttempt: () => void;
}

/** Print and save. Errors are named first; the person may go on all the same, for filling in by hand. */
export function FormOutput({ form, paper, number, findings, onAttempt }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Output | null>(null);
  const [docx, setDocx] = useState<DocxState>({ kind: 'idle' });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.length - errors.length;
  const put = async (output: Output): Promise<void> => {
    setAsked(null);
    if (output === 'print') return print();
    setDocx({ kind: 'busy' });
    try {
      const { docxOf } = await import('../../lib/form/paper/docx');
      const name = `${paper.fileName}.docx`;
      saveFile(await docxOf(paper), name);
      setDocx({ kind: 'done', name });
    } catch {
      setDocx({ kind: 'failed' });
    }
  };
  const ask = (output: Output): void => {
    onAttempt();
    if (errors.length === 0) void put(output);
    else setAsked(output);
  };
  return (
    <section class="output">
      <p class="actions">
        <button type="button" class="main" onClick={() => ask('print')}>
          {t('form.output.print')}
        </button>
        <button type="button" disabled={docx.kind === 'busy'} onClick={() => ask('docx')}>
          {t('form.output.docx')}
        </button>
        <a href={deskHash({ view: 'guide', provinceId: form.provinceId, number })}>
          {t('form.output.handIn')}
        </a>
      </p>
      {asked && errors.length > 0 && (
        <ErrorSummary
          form={form}
          errors={errors}
          warnings={warnings}
          output={asked}
          goOn={() => void put(asked)}
        />
      )}
      <p role="status" class={docx.kind === 'failed' ? 'caution' : 'small'}>
        {docx.kind === 'busy' && t('form.output.docxBusy')}
        {docx.kind === 'done' && t('form.output.docxDone', { name: docx.name })}
        {docx.kind === 'failed' && t('form.output.docxFailed')}
      </p>
    </section>
  );
}

function ErrorSummary(props: {
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
