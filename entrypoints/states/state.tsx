import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useEvent } from '../../components/ui/use-event';

/** States that belong together; one picture each. */
export function StateGroup({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="states-group" data-group={name}>
      <h1 lang="en">{name}</h1>
      {children}
    </section>
  );
}

interface Props {
  name: string;
  children: ComponentChildren;
  /** As wide as the desk, for what is never drawn in the popup. */
  wide?: boolean;
  /** In the popup, whose parts look different. */
  popup?: boolean;
  /** Selectors of what is pressed or unfolded at first, one after another. */
  press?: readonly string[];
  /** What is typed into the first field. */
  type?: string;
}

/** One state of one part, by its name. */
export function State({ name, children, wide = false, popup = false, press = [], type }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [pressing, setPressing] = useState(true);
  const operate = useEvent((): void => {
    const field = place.current?.querySelector('input');
    if (field && type !== undefined) {
      field.value = type;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    void pressAll(place.current, press).then(() => setPressing(false));
  });
  useEffect(operate, []);
  return (
    <div class={wide ? 'state wide' : 'state'} data-pressing={pressing || undefined}>
      <p class="state-name" lang="en">
        {name}
      </p>
      <div ref={place} class={popup ? 'popup' : undefined}>
        {children}
      </div>
    </div>
  );
}

async function pressAll(place: HTMLElement | null, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    // What was typed or pressed before draws what is pressed now.
    await new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn)));
    place?.querySelector<HTMLElement>(selector)?.click();
  }
}
