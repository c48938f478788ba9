import '../../assets/repair.css';
import { mostDocumentMegabytes } from '../../lib/repair/document/read-document';
import type { DocumentNews, DocumentResult } from '../../platform/pages/document-reader';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { UndoLine } from '../ui/undo-line';
import { DocumentInput } from './document-input';
import { bringBack, forgetLeft, leaveDocument, type OpenDocument, useDocument } from './document-session';
import { FoundAddresses } from './found-addresses';
import { useDocumentIntake } from './use-document-intake';

/** Finds the dead filing addresses of a document and gives it back with new ones, on this computer only. */
export function DocumentView() {
  const { t } = useWords();
  const { open, left } = useDocument();
  const intake = useDocumentIntake();
  // What is pressed here is gone once it has worked: the button that starts, stops, leaves, brings back.
  const region = useFocusAfterLoss<HTMLElement>((view) =>
    view?.querySelector<HTMLElement>('progress ~ button, h2[tabindex], textarea'),
  );
  const nameOf = (name: string | null | undefined): string => name || t('repair.document.pasted');
  const state = open?.progress.state ?? null;
  const { said } = intake;

  return (
    <section class={intake.over ? 'document-view over' : 'document-view'} ref={region}>
      <h1>{t('ui.view.document')}</h1>
      <p class="soft">{t('repair.document.intro')}</p>
      {(state === null || state === 'failed') && <DocumentInput intake={intake} />}
      {open && state !== 'failed' && <DocumentName name={nameOf(open.name)} progress={open.progress} />}
      {said && (
        <Caution alert>
          {t(`repair.document.fault.${said.fault}`, {
            name: nameOf(said.name),
            size: said.size,
            most: mostDocumentMegabytes,
          })}
        </Caution>
      )}
      {state === 'failed' && <Caution alert>{t('repair.document.failed')}</Caution>}
      <UndoLine
        done={left && t('repair.document.left', { name: nameOf(left.open?.name) })}
        label={t('repair.document.bringBack')}
        undo={bringBack}
        dismiss={forgetLeft}
      />
      {open?.progress.state === 'working' && (
        <DocumentProgress progress={open.progress} stop={() => open.reader.stop()} />
      )}
      {open && (open.progress.state === 'done' || open.progress.state === 'stopped') && (
        <FoundAddresses open={open} result={open.progress} />
      )}
    </section>
  );
}

/** What encodings are called, in any language. */
const encodingNames = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
} as const;

/** Which document it is, and the way to the next. */
function DocumentName({ name, progress }: { name: string; progress: OpenDocument['progress'] }) {
  const { t } = useWords();
  const factsOf = ({ encoding, marked, lines }: DocumentResult): string =>
    t('repair.document.facts', {
      encoding: encodingNames[encoding] + (marked && encoding === 'utf-8' ? ' BOM' : ''),
      lines,
    });
  return (
    <p class="document-name">
      <b>{name}</b>
      {(progress.state === 'done' || progress.state === 'stopped') && (
        <span class="soft small">{factsOf(progress)}</span>
      )}
      <button type="button" class="plain" onClick={leaveDocument}>
        {t('repair.document.another')}
      </button>
    </p>
  );
}

/** How far a document has been read, and the button that stops it. */
export function DocumentProgress({
  progress: { read, total, addresses },
  stop,
}: {
  progress: Extract<DocumentNews, { state: 'working' }>;
  stop: () => void;
}) {
  const { t } = useWords();
  const all = Math.max(1, total);
  return (
    <div class="document-progress">
      <progress max={all} value={read} aria-label={t('ui.view.document')} />
      <p role="status">
        {t('repair.document.working', { percent: Math.floor((100 * read) / all), count: addresses })}
      </p>
      <button type="button" onClick={stop}>
        {t('repair.document.stop')}
      </button>
    </div>
  );
}
