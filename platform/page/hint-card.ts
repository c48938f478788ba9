/** The hint as it stands in a page: a closed shadow root of plain elements, drawn from words alone. */
import type { HintView } from '../../lib/hint-words';
import { type Corner, freeCorner } from './hint-place';

export interface HintCard {
  /** Draws other words. */
  draw: (view: HintView) => void;
  /** Moves or folds away from what the person needs. */
  place: () => void;
  remove: () => void;
}

export interface HintActions {
  open: () => void;
  mute: (everywhere: boolean) => void;
  /** The person wants no hint on this page. */
  close: () => void;
}

/** A page that takes the hint out again and again has its way. */
const returnsLimit = 3;

/** Puts a hint into the page. It neither shifts the page nor takes the focus. */
export function showHint(view: HintView, actions: HintActions): HintCard {
  const ending = new AbortController();
  // No custom element: a page that defines its name would get at the closed shadow root.
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(view.style);
  // Not through <style>: strict pages forbid it.
  root.adoptedStyleSheets = [sheet];
  const box = root.appendChild(document.createElement('section'));
  let current = view;
  let folded = view.form === 'dot' || innerWidth < 360 || innerHeight < 280;
  let asking = false;
  let corner: Corner | null = null;

  const make = <K extends keyof HTMLElementTagNameMap>(
    parent: Element,
    tag: K,
    name: string,
    text = '',
  ): HTMLElementTagNameMap[K] => {
    const element = parent.appendChild(document.createElement(tag));
    element.className = name;
    element.textContent = text;
    return element;
  };
  const button = (parent: Element, name: string, text: string, pressed: () => void): HTMLButtonElement => {
    const element = make(parent, 'button', name, text);
    element.type = 'button';
    // Clicks that the page makes up do nothing.
    element.addEventListener('click', (event) => event.isTrusted && pressed());
    return element;
  };

  const seal = button(box, 'seal', '', () => {
    folded = !folded;
    asking = false;
    update();
  });
  const body = make(box, 'div', 'body');
  // What a live region holds from the start is not read out; it gets its words when it is there.
  const status = make(body, 'div', 'status');
  status.role = 'status';
  const row = make(body, 'div', 'row');
  const close = button(box, 'close', '×', () => actions.close());

  const fillRow = (): void => {
    const { words } = current;
    const hadFocus = root.activeElement?.parentElement === row;
    row.textContent = '';
    const ask = (on: boolean): void => {
      asking = on;
      update();
    };
    if (asking) {
      button(row, 'plain', words.muteSite, () => actions.mute(false));
      button(row, 'plain', words.muteAll, () => actions.mute(true));
      button(row, 'plain', words.back, () => ask(false));
    } else {
      button(row, 'main', words.open, () => {
        folded = true;
        update();
        actions.open();
      });
      button(row, 'plain', words.notHere, () => ask(true));
    }
    if (hadFocus) (row.firstElementChild as HTMLElement).focus({ preventScroll: true });
  };

  function update(): void {
    const { words, title, notes, language, theme } = current;
    box.lang = language;
    box.dataset.theme = theme;
    box.ariaLabel = words.name;
    box.className = folded ? (current.seal ? 'folded' : 'folded dot') : '';
    seal.textContent = current.seal;
    seal.title = title;
    seal.ariaLabel = `${words.name}: ${words.fold}`;
    seal.ariaExpanded = String(!folded);
    close.ariaLabel = words.close;
    const lines = folded ? [] : [title, ...notes];
    if (lines.join('\n') !== [...status.children].map((line) => line.textContent).join('\n')) {
      status.textContent = '';
      for (const [index, line] of lines.entries()) make(status, 'p', index === 0 ? 'title' : '', line);
    }
    fillRow();
    stand();
  }

  const stand = (): boolean => {
    const { width, height } = box.getBoundingClientRect();
    corner = freeCorner(host, width, height, corner);
    box.dataset.corner = corner ?? 'none';
    return corner !== null;
  };
  const place = (): void => {
    if (stand() || folded) return;
    folded = true;
    update();
  };

  const attach = (): void => {
    document.documentElement.append(host);
    // Above what the page lays over everything; where that is not to be had, the highest layer of the page.
    host.popover = 'manual';
    host.showPopover?.();
  };
  let returns = 0;
  const keeper = new MutationObserver(() => {
    if (host.parentNode === document.documentElement || returns >= returnsLimit) return;
    returns += 1;
    attach();
  });

  attach();
  keeper.observe(document.documentElement, { childList: true });
  update();
  place();
  const leave = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && !folded)
      actions.close();
  };
  for (const target of [box, window]) {
    target.addEventListener('keydown', leave as EventListener, { signal: ending.signal });
  }

  return {
    draw: (next) => {
      // Something useful after a quiet start comes forward once.
      if (current.form === 'dot' && next.form === 'card') folded = false;
      current = next;
      update();
      place();
    },
    place,
    remove: () => {
      ending.abort();
      keeper.disconnect();
      host.remove();
    },
  };
}
