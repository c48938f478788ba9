import { useId, useRef, useState } from 'preact/hooks';
import { type FileFault, mostMegabytes, readListFile } from '../../platform/pages/list-reader';
import { FileButton } from '../ui/file-button';
import { useWords } from '../ui/i18n';
import { changeList, startList, useList } from './list-session';
import { type Dropped, useDrop } from './use-drop';

interface Props {
  working: boolean;
}

/** A text this long is read at once instead of being put into the field, which would freeze the page. */
const fieldLimit = 200_000;

/** The list as it comes: typed or pasted text, or a file dropped or chosen. What is cleared can be brought back. */
export function ListInput({ working }: Props) {
  const { t } = useWords();
  const id = useId();
  const { text, cleared } = useList();
  const field = useRef<HTMLTextAreaElement>(null);
  const setText = (value: string): void => changeList({ text: value });
  /** For buttons that are gone once pressed. */
  const settle = (changes: Parameters<typeof changeList>[0]): void => {
    field.current?.focus();
    changeList(changes);
  };
  const [said, setSaid] = useState<{ fault: FileFault | 'empty'; name: string; size: number } | null>(null);
  const [over, setOver] = useState(false);

  const begin = (): void => {
    if (working) return;
    const empty = text.trim() === '';
    setSaid(empty ? { fault: 'empty', name: '', size: 0 } : null);
    if (!empty) startList(text);
  };
  const take = async (file: File): Promise<void> => {
    const read = await readListFile(file);
    if (typeof read === 'string')
      setSaid({ fault: read, name: file.name, size: Math.ceil(file.size / 2 ** 20) });
    else {
      setSaid(null);
      startList(read);
    }
  };
  const startLong = (added: string): void => {
    setSaid(null);
    startList(text ? `${text}\n${added}` : added);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length + text.length <= fieldLimit) return;
    event.preventDefault();
    startLong(pasted);
  };
  const drop = ({ files: [file], text: dropped }: Dropped): void => {
    if (file) void take(file);
    else if (dropped.length + text.length > fieldLimit) startLong(dropped);
    else if (dropped) setText(text ? `${text}\n${dropped}` : dropped);
  };
  useDrop(fieldLimit, setOver, drop);

  return (
    <div class={over ? 'list-input over' : 'list-input'}>
      <label for={id}>{t('lookup.list.field')}</label>
      <textarea
        ref={field}
        id={id}
        rows={7}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) begin();
        }}
      />
      <p class="actions">
        <button type="button" class="main" onClick={begin} aria-disabled={working}>
          {t('lookup.list.start')}
        </button>
        <FileButton
          label={t('lookup.list.file')}
          accept=".txt,.csv,text/plain,text/csv"
          take={(file) => void take(file)}
        />
        {text !== '' && (
          <button type="button" onClick={() => settle({ text: '', cleared: text })}>
            {t('lookup.list.clear')}
          </button>
        )}
        {text === '' && cleared !== '' && (
          <button type="button" onClick={() => settle({ text: cleared })}>
            {t('lookup.list.undoClear')}
          </button>
        )}
        <span class="soft small">{t('lookup.list.drop')}</span>
      </p>
      {said && (
        <p class="caution" role="alert">
          {t(`lookup.list.fault.${said.fault}`, { name: said.name, size: said.size, most: mostMegabytes })}
        </p>
      )}
    </div>
  );
}
