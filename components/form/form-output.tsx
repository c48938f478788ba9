import { useState } from 'preact/hooks';
import { deskHash } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import type { Finding } from '../../lib/form/model/finding';
import type { FormSpec } from '../../lib/form/model/form-model';
import type { Paper } from '../../lib/form/paper/paper';
import { useWords } from '../ui/i18n';
import { CountLeft } from './count-left';
import { DocxStatus } from './docx-status';
import { ErrorSummary, type Output } from './error-summary';
import { useDocx } from './use-docx';

interface Props {
  form: FormSpec;
  paper: Paper;
  /** With its number where that can be read, for the guide to it. */
  filing: Filing;
  /** What is to be mended, each once. */
  errors: readonly Finding[];
  leave: (key: string) => void;
  /** The person wants the paper: from now on every finding is shown. */
  onAttempt: () => void;
}

/** Print and save. Errors are named first; the person may go on all the same, for filling in by hand. */
export function FormOutput({ form, paper, filing, errors, leave, onAttempt }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Output | null>(null);
  const { docx, saveDocx } = useDocx();
  const put = async (output: Output): Promise<void> => {
    setAsked(null);
    if (output === 'print') print();
    else await saveDocx(paper);
  };
  const ask = (output: Output): void => {
    onAttempt();
    if (errors.length === 0) void put(output);
    else setAsked(output);
  };
  return (
    <section class="output">
      <p class="actions">
        <CountLeft errors={errors} leave={leave} />
        <button type="button" class="main" onClick={() => ask('print')}>
          {t('form.output.print')}
        </button>
        <button type="button" disabled={docx.kind === 'busy'} onClick={() => ask('docx')}>
          {t('form.output.docx')}
        </button>
        <a href={deskHash({ view: 'guide', filing })}>{t('form.output.handIn')}</a>
      </p>
      {asked && errors.length > 0 && (
        <ErrorSummary form={form} errors={errors} output={asked} goOn={() => void put(asked)} />
      )}
      <DocxStatus docx={docx} />
    </section>
  );
}
