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
  const { repairs, fine, state } = result;
  const addresses = repairs + fine;
  const words = addresses === 0 ? 'none' : repairs === 0 ? 'fine' : 'found';
  return (
    <section aria-labelledby="document-result">
      <h2 id="document-result" tabIndex={-1}>
        <span role="status">{t(`repair.document.result.${words}`, { addresses, repairs })}</span>
      </h2>
      {state === 'stopped' && <p class="soft">{t('repair.document.stopped')}</p>}
      {repairs > 0 && <Repairs open={open} count={repairs} />}
    </section>
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
