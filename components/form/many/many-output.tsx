import { useEffect, useRef, useState } from 'preact/hooks';
import { listFiles } from '../../../lib/form/many/post';
import { zipPaths } from '../../../lib/form/many/zip-paths';
import { composePaper } from '../../../lib/form/paper/compose-paper';
import type { Paper } from '../../../lib/form/paper/paper';
import type { PaperFile } from '../../../platform/pages/forms-zip';
import { useFocusAfterLoss } from '../../ui/focus';
import { useWords } from '../../ui/i18n';
import { StatusLine } from '../../ui/status-line';
import { useMail } from '../mail-session';
import { PrintAll } from '../print-all';
import { changeMany, useMany } from './many-session';
import { PostFold } from './post-fold';
import { type FormInRow, isComplete, type Made } from './use-made';
import { forgetErasedZip, startZip, stopZip, useZipDone, useZipJob } from './zip-job';

/** Most lines that are named one by one. */
const mostNamed = 12;

/** Papers that go to the printer, and how many of them are drawn. */
interface PrintJob {
  papers: readonly (() => Paper)[];
  done: number;
}

/** What comes of the forms: one .zip, one print job. Those with errors stay out until the person takes them in. */
export function ManyOutput({ made: { forms } }: { made: Made }) {
  const { t } = useWords();
  const { withFaulty } = useMany();
  const { addresses } = useMail();
  const job = useZipJob();
  const [printing, setPrinting] = useState<PrintJob | null>(null);
  const [nothingYet, setNothingYet] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  // The button to stop is gone.
  const region = useFocusAfterLoss<HTMLElement>(() => first.current);
  useEffect(forgetErasedZip, []);
  const wanted = forms.filter((one) => one.wanted);
  const going = wanted.filter((one) => withFaulty || isComplete(one));
  const goingForms = going.map(({ made }) => made);
  const ask = (act: () => void): void => {
    setNothingYet(going.length === 0);
    if (going.length > 0) act();
    else if (wanted.length > 0) leadToGap();
  };
  const save = (): void => {
    const papers = papersOf(going);
    const paths = zipPaths(goingForms);
    const files: PaperFile[] = papers.map((paper, at) => ({ path: paths[at] ?? '', paper }));
    const list = listFiles(goingForms, addresses, new Date());
    void startZip(files, list, t('form.many.zipName', { count: String(going.length) }));
  };
  const startPrint = (papers: PrintJob['papers']): void => setPrinting({ papers, done: 0 });
  const working = job.kind === 'working' || printing !== null;
  return (
    <section class="many-output" ref={region} aria-label={t('form.many.output')}>
      <p class="actions many-screen">
        <button
          ref={first}
          type="button"
          class="main"
          aria-disabled={working}
          onClick={() => !working && ask(save)}
        >
          {going.length > 0 ? t('form.many.zip', { count: going.length }) : t('form.many.zipNone')}
        </button>
        <button
          type="button"
          aria-disabled={working}
          onClick={() => !working && ask(() => startPrint(papersOf(going)))}
        >
          {t('form.output.print')}
        </button>
      </p>
      <LeftOut wanted={wanted} />
      {going.length > 0 && <PostFold forms={goingForms} busy={working} print={startPrint} />}
      {job.kind === 'working' && <ZipProgress total={job.total} />}
      {printing && (
        <>
          <Progress
            done={printing.done}
            total={printing.papers.length}
            words="form.many.printing"
            stop={() => setPrinting(null)}
          />
          <PrintAll
            papers={printing.papers}
            tell={(done) => setPrinting((now) => now && { ...now, done })}
            end={() => setPrinting(null)}
          />
        </>
      )}
      <StatusLine>
        {nothingYet &&
          going.length === 0 &&
          t(wanted.length > 0 ? 'form.many.nothingYet' : 'form.many.noneWanted')}
        {job.kind === 'done' && t('form.many.saved', { name: job.name })}
        {job.kind === 'stopped' && t('form.many.stopped')}
        {job.kind === 'failed' && t('form.many.failed')}
      </StatusLine>
    </section>
  );
}

function papersOf(forms: readonly FormInRow[]): (() => Paper)[] {
  return forms.map(
    ({ made: { form, entry } }) =>
      () =>
        composePaper(form, entry),
  );
}

/** To the first thing that is missing in all forms, or else to the first row with something to mend. */
function leadToGap(): void {
  const fields = document.querySelectorAll<HTMLInputElement>(
    '.many-shared .choice, .many-shared > .field :is(input, textarea)',
  );
  const gap = [...fields].find((field) =>
    field.matches('.choice') ? !field.querySelector(':checked') : field.value === '',
  );
  const target =
    gap?.querySelector('input') ?? gap ?? document.querySelector<HTMLElement>('.many-table button');
  target?.focus();
}

/** Which forms stay out, and the way to take them in all the same. */
function LeftOut({ wanted }: { wanted: readonly FormInRow[] }) {
  const { t } = useWords();
  const { withFaulty } = useMany();
  const faulty = wanted.filter(({ errors }) => errors.length > 0);
  const waiting = wanted.length - faulty.length - wanted.filter(isComplete).length;
  if (faulty.length + waiting === 0) return null;
  const named = faulty.slice(0, mostNamed).map(({ made }) => made.line);
  const lines =
    named.join(t('form.many.separator')) + (faulty.length > mostNamed ? t('form.many.andMore') : '');
  return (
    <p class="small many-screen">
      {faulty.length > 0 &&
        t(`form.many.faulty.${withFaulty ? 'in' : 'out'}`, { count: faulty.length, lines })}
      {waiting > 0 && t(`form.many.waiting.${withFaulty ? 'in' : 'out'}`, { count: waiting })}{' '}
      <button type="button" class="plain" onClick={() => changeMany({ withFaulty: !withFaulty })}>
        {t(withFaulty ? 'form.many.leaveOut' : 'form.many.takeIn')}
      </button>
    </p>
  );
}

function ZipProgress({ total }: { total: number }) {
  return <Progress done={useZipDone()} total={total} words="form.many.zipping" stop={stopZip} />;
}

function Progress(props: {
  done: number;
  total: number;
  words: 'form.many.zipping' | 'form.many.printing';
  stop: () => void;
}) {
  const { t } = useWords();
  const { done, total } = props;
  return (
    <div class="many-progress many-screen">
      <progress max={total} value={done} aria-label={t(props.words)} />
      <p role="status">{t('form.many.progress', { done, total })}</p>
      <button type="button" onClick={props.stop}>
        {t('form.many.stop')}
      </button>
    </div>
  );
}
