import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { linesIn } from '../../lib/lookup/ask-choices';
import { useWords } from '../ui/i18n';
import { useEvent } from '../ui/use-event';

interface Props {
  /** Begins the ids of the field and of its rows. */
  id: string;
  query: string;
  change: (text: string) => void;
  enter: () => void;
  /** Marks the row so far below the marked one. */
  move: (by: 1 | -1) => void;
  /** The marked row; null where there are none. */
  chosen: number | null;
  focused: boolean | undefined;
  leave: () => void;
  /** Beside the field. */
  children: ComponentChildren;
}

/** Most lines of a text that stand in sight. */
const mostLines = 8;

/** The element that is typed into, in a part of the page. */
export function fieldIn(region: HTMLElement | null): HTMLElement | null {
  return region?.querySelector<HTMLElement>('.ask-line > :is(input, textarea)') ?? null;
}

/** The field of `AskField`: one line; with a pasted text of several, as many as that has. */
export function AskInput({ id, query, change, enter, move, chosen, focused, leave, children }: Props) {
  const { t } = useWords();
  const place = useRef<HTMLFormElement>(null);
  const isLong = linesIn(query) > 1 || query.includes('\n');
  const begin = useEvent((): void => {
    if (focused) fieldIn(place.current)?.focus();
  });
  // With the drawing: whoever looks for the focus right after it finds it here.
  useLayoutEffect(begin, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys belong to the input method.
    if (event.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' && query && !isLong) change('');
    // In a field for one line it submits.
    else if (event.key === 'Enter' && isLong && command) enter();
    else if (event.key === 'ArrowDown' && chosen !== null && !isLong) move(1);
    else if (event.key === 'ArrowUp' && chosen !== null && !isLong) move(-1);
    else return;
    event.preventDefault();
  };
  /** A field for one line would run the lines together. */
  const paste = (event: ClipboardEvent & { currentTarget: HTMLInputElement }): void => {
    const pasted = (event.clipboardData?.getData('text/plain') ?? '').trim();
    if (linesIn(pasted) < 2) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    change(
      value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length),
    );
  };
  const shared = {
    id: `${id}-field`,
    autocomplete: 'off',
    spellcheck: false,
    value: query,
    onKeyDown,
    onBlur: leave,
  } as const;

  return (
    <form
      class="ask-input"
      ref={place}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <label for={`${id}-field`}>{t('filing.field.label')}</label>
      <div class="ask-line">
        {isLong ? (
          <textarea
            key="many"
            {...shared}
            rows={Math.min(query.split('\n').length, mostLines)}
            onInput={(event) => change(event.currentTarget.value)}
          />
        ) : (
          <input
            key="one"
            {...shared}
            type="text"
            role="combobox"
            aria-expanded={chosen !== null}
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
            aria-autocomplete="list"
            placeholder={t('filing.field.placeholder')}
            onInput={(event) => change(event.currentTarget.value)}
            onPaste={paste}
          />
        )}
        {children}
      </div>
    </form>
  );
}
