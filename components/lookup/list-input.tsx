import { useId, useRef } from 'preact/hooks';
import { mostMegabytes } from '../../platform/pages/list-reader';
import { Caution } from '../ui/caution';
import { FileButton } from '../ui/file-button';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { changeList, useList } from './list-session';
import { useListIntake } from './use-list-intake';

/** The list as it comes: typed or pasted text, or a file dropped or chosen. What is cleared can be brought back. */
export function ListInput({ working }: { working: boolean }) {
  const { t } = useWords();
  const id = useId();
  const { text, cleared } = useList();
  const field = useRef<HTMLTextAreaElement>(null);
  // What clears is gone once it has, and so is what takes that back.
  const region = useFocusAfterLoss<HTMLDivElement>(() => field.current);
  const { begin, take, paste, said, over } = useListIntake(working);

  return (
    <div class={over ? 'list-input over' : 'list-input'} ref={region}>
      <label for={id}>{t('lookup.list.field')}</label>
      <textarea
        ref={field}
        id={id}
        rows={7}
        spellcheck={false}
        value={text}
        onInput={(event) => changeList({ text: event.currentTarget.value, isOpen: true })}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) begin();
        }}
      />
      <p class="actions">
        <button type="button" class="main" onClick={begin} aria-disabled={working}>
          {t('lookup.list.start')}
        </button>
        <FileButton label={t('lookup.list.file')} accept=".txt,.csv,.tsv,text/plain,text/csv" take={take} />
        {text !== '' && (
          <button key="clear" type="button" onClick={() => changeList({ text: '', cleared: text })}>
            {t('lookup.list.clear')}
          </button>
        )}
        {text === '' && cleared !== '' && (
          <button key="undo" type="button" onClick={() => changeList({ text: cleared })}>
            {t('lookup.list.undoClear')}
          </button>
        )}
        <span class="soft small">{t('lookup.list.drop')}</span>
      </p>
      {said && (
        <Caution alert>
          {t(`lookup.list.fault.${said.fault}`, { name: said.name, size: said.size, most: mostMegabytes })}
        </Caution>
      )}
    </div>
  );
}
