import { useLayoutEffect } from 'preact/hooks';
import { useEvent } from './use-event';

/** What was dropped: files, or a piece of text. */
export interface Dropped {
  files: readonly File[];
  text: string;
}

/**
 * Takes what is dropped anywhere on the page; a file that misses a box would be opened instead of the page.
 * Text dropped into a field is the browser's, unless it is so long that the field would freeze.
 *
 * @param fieldLimit Longest text that a field takes, in UTF-16 units.
 * @param over Called with whether something hangs over the page.
 * @param drop Called with what was let go.
 */
export function useDrop(
  fieldLimit: number,
  over: (hanging: boolean) => void,
  drop: (dropped: Dropped) => void,
): void {
  const dropped = useEvent(drop);
  const hangs = useEvent(over);
  // As soon as it is drawn: before, a file that is let go takes the page away.
  useLayoutEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    addEventListener(
      'dragover',
      (event) => {
        if (isField(event.target) && !event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        hangs(true);
      },
      { signal },
    );
    // Without a neighbour the pointer left the window; within it every element is left once.
    addEventListener('dragleave', (event) => event.relatedTarget === null && hangs(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        hangs(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        const text = event.dataTransfer?.getData('text/plain') ?? '';
        if (files.length === 0 && isField(event.target) && text.length <= fieldLimit) return;
        event.preventDefault();
        dropped({ files, text });
      },
      { signal },
    );
    return () => ended.abort();
  }, [fieldLimit]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
