import { useState } from 'preact/hooks';
import { copyText } from '../../platform/clipboard';
import { saveFile } from '../../platform/pages/save-file';
import { useWords } from '../ui/i18n';
import { StatusLine } from '../ui/status-line';
import { changeDocument, type OpenDocument } from './document-session';

/** Takes the repaired document along, as the same file or as text; which repairs, all or none of them. */
export function DocumentOutput({ open, count }: { open: OpenDocument; count: number }) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const { name, reader, unticked } = open;
  const ticked = count - unticked.size;

  const save = async (): Promise<void> => {
    if (name === null || ticked === 0) return;
    const bytes = await reader.bytes([...unticked]);
    // No type of text: by that, browsers may change the ending.
    saveFile(new Blob([bytes], { type: 'application/octet-stream' }), name);
    setSaid(t('repair.document.saved', { name }));
  };
  const copy = async (): Promise<void> => {
    if (ticked === 0) return;
    const done = await copyText(await reader.text([...unticked]));
    setSaid(t(done ? 'ui.copied' : 'ui.copyFailed'));
  };
  const tick = (none: readonly number[]): void => changeDocument({ unticked: new Set(none) });

  return (
    <div class="document-output">
      <p class="actions">
        {name !== null && (
          <button type="button" class="main" aria-disabled={ticked === 0} onClick={() => void save()}>
            {t('repair.document.save')}
          </button>
        )}
        <button
          type="button"
          class={name === null ? 'main' : undefined}
          aria-disabled={ticked === 0}
          onClick={() => void copy()}
        >
          {t('repair.document.copy')}
        </button>
        <StatusLine inline>{said}</StatusLine>
      </p>
      <p class="actions">
        <span role="status">{t('repair.document.ticked', { count: ticked, all: count })}</span>
        <button type="button" class="plain" onClick={() => tick([])}>
          {t('repair.document.all')}
        </button>
        <button type="button" class="plain" onClick={() => tick([...Array(count).keys()])}>
          {t('repair.document.noneOfThem')}
        </button>
      </p>
    </div>
  );
}
