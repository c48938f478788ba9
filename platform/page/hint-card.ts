/** The hint as it stands in a page: a closed shadow root, drawn from a tree. */
import type { HintNode, HintView } from '../../lib/hint-view';
import { freeCorner } from './hint-place';

export interface HintCard {
  /** Draws another view. */
  draw: (view: HintView) => void;
  /** Moves or folds away from what the person needs. */
  place: () => void;
  remove: () => void;
}

/** A page that takes the hint out again and again has its way. */
const returnsLimit = 3;

function build([name, attributes, ...inside]: HintNode): HTMLElement {
  const element = document.createElement(name);
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute] ?? '');
  element.append(...inside.map((one) => (typeof one === 'string' ? one : build(one))));
  return element;
}

/**
 * Puts a hint into the page. It neither shifts the page nor takes the focus.
 *
 * @param act Called for what is not the hint's own matter: open, close, mute-site, mute-all.
 * @param signal Ends its listening.
 */
export function showHint(first: HintView, act: (action: string) => void, signal: AbortSignal): HintCard {
  // No custom element: a page that defines its name would get at the closed shadow root.
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(first.style);
  // Not through <style>: strict pages forbid it.
  root.adoptedStyleSheets = [sheet];
  let view = first;
  let box = document.createElement('section');
  let state = first.form === 'dot' || innerWidth < 360 || innerHeight < 280 ? 'folded' : '';

  const stand = (): boolean => {
    const corner = freeCorner(host, box, view.needed);
    box.dataset.corner = corner ?? 'none';
    return corner !== null;
  };
  const show = (next: string): void => {
    state = next;
    box.dataset.state = next;
    box.querySelector('.seal')?.setAttribute('aria-expanded', String(next !== 'folded'));
    // Only from inside the hint to inside it.
    if (root.activeElement && !root.activeElement.checkVisibility()) {
      const buttons = [...box.querySelectorAll<HTMLElement>('button')].reverse();
      buttons.find((one) => one.checkVisibility())?.focus();
    }
    stand();
  };
  const place = (): void => {
    if (!stand()) show('folded');
  };
  const draw = (next: HintView): void => {
    // Something useful after a quiet start comes forward once.
    if (view.form === 'dot' && next.form === 'card') state = '';
    view = next;
    const corner = box.dataset.corner ?? '';
    box = build(next.tree);
    box.dataset.corner = corner;
    // What a live region holds from the start is not read out; it gets its words when it is there.
    const status = box.querySelector('[role=status]');
    const words = status ? [...status.childNodes] : [];
    status?.replaceChildren();
    root.replaceChildren(box);
    status?.append(...words);
    show(state);
    if (box.dataset.corner === 'none') show('folded');
  };

  root.addEventListener('click', (event) => {
    // Clicks that the page makes up do nothing.
    if (!event.isTrusted) return;
    const action = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
    if (action === 'fold') show(state ? '' : 'folded');
    else if (action === 'ask') show('asking');
    else if (action === 'back') show('');
    else if (action) {
      if (action === 'open') show('folded');
      act(action);
    }
  });
  const leave = (event: Event): void => {
    const { key, isComposing, isTrusted, defaultPrevented } = event as KeyboardEvent;
    if (isTrusted && key === 'Escape' && !isComposing && !defaultPrevented && state !== 'folded')
      act('close');
  };
  root.addEventListener('keydown', leave);
  addEventListener('keydown', leave, { signal });

  const attach = (): void => {
    document.documentElement.append(host);
    // Above what the page lays over everything.
    host.popover = 'manual';
    host.showPopover();
  };
  let returns = 0;
  const keeper = new MutationObserver(() => {
    if (host.parentNode !== document.documentElement && returns++ < returnsLimit) attach();
  });
  attach();
  keeper.observe(document.documentElement, { childList: true });
  draw(first);

  return {
    draw,
    place,
    remove: () => {
      keeper.disconnect();
      host.remove();
    },
  };
}
