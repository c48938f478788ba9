import { useEffect, useState } from 'preact/hooks';
import type { DocumentRepair } from '../../lib/repair/document/read-document';
import type { DocumentReader, DocumentResult } from '../../platform/pages/document-reader';
import { useWords } from '../ui/i18n';
import { Turning } from '../ui/turning';
import { DocumentOutput } from './document-output';
import { RepairRows } from './document-rows';
import { changeDocument, type OpenDocument } from './document-session';

/** Rows drawn at once. */
const partSize = 100;

/** How many addresses a document has and how many are to be repaired; what to do with them; each of them. */
export function FoundAddresses({ open, result }: { open: OpenDocument; result: DocumentResult }) {
  const { t } = useWords();
  const { repairs, fine, state, leftCount } = result;
  const addresses = repairs + fine + leftCount;
  const words = addresses === 0 ? 'none' : repairs + leftCount === 0 ? 'fine' : 'found';
  return (
    <section aria-labelledby="document-result">
      <h2 id="document-result" tabIndex={-1}>
        <span role="status">{t(`repair.document.result.${words}`, { addresses, repairs })}</span>
      </h2>
      {state === 'stopped' && <p class="soft">{t('repair.document.stopped')}</p>}
      {leftCount > 0 && <Left result={result} />}
      {repairs > 0 && <Repairs open={open} count={repairs} />}
    </section>
  );
}

/** Old addresses that stay: names, and those of which no better is known. */
function Left({ result: { left, leftCount } }: { result: DocumentResult }) {
  const { t } = useWords();
  return (
    <details class="document-left">
      <summary>{t('repair.document.leftOver.count', { count: leftCount })}</summary>
      <ul>
        {left.map(({ line, url, why }, at) => (
          <li key={at}>
            {t('repair.document.line', { line })} <span class="address">{url}</span>{' '}
            <span class="soft small">{t(`repair.document.leftOver.${why}`)}</span>
          </li>
        ))}
      </ul>
      {leftCount > left.length && (
        <p class="soft">{t('repair.document.leftOver.more', { count: leftCount - left.length })}</p>
      )}
    </details>
  );
}

function Repairs({ open, count }: { open: OpenDocument; count: number }) {
  const { t } = useWords();
  const { reader, part } = open;
  const [shown, setShown] = useState<{ of: DocumentReader; from: number; repairs: DocumentRepair[] } | null>(
    null,
  );

  useEffect(() => {
    let gone = false;
    const from = part * partSize;
    void reader.repairs(from, partSize).then((repairs) => {
      if (!gone) setShown({ of: reader, from, repairs });
    });
    return () => {
      gone = true;
    };
  }, [reader, part]);

  return (
    <>
      <DocumentOutput open={open} count={count} />
      {shown?.of === reader && (
        <RepairRows from={shown.from} repairs={shown.repairs} unticked={open.unticked} />
      )}
      <Turning
        label={t('repair.document.rows')}
        part={part}
        parts={Math.ceil(count / partSize)}
        turnTo={(next) => changeDocument({ part: next })}
      />
    </>
  );
}
