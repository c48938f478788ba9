/** The hint as it stands in a page: a closed shadow root, drawn from a tree. */
import type { HintNode, HintView } from '../../lib/hint/view';
import { freeCorner } from './hint-place';
import { isOver, life } from './life';

export interface HintCard {
  /** Draws another view. */
  draw: (view: HintView) => void;
  /** Moves or folds away from what the person needs. */
  place: () => void;
  /** Says that the extension is gone, as folded as it is or, with '', unfolded. It can still be closed. */
  end: (next?: string) => void;
  remove: () => void;
}

/** A page that takes the hint out again and again has its way. */
const returnsLimit = 3;
/** Milliseconds until a live region is known to screen readers. */
const regionDelay = 200;

type Speaking = Element & { ariaNotify?: (words: string) => void };

/**
 * Has the hint read out, politely: by a notice of ARIA 1.3 (in Chromium 156, 2026-11), which changes nothing in the
 * page and so costs it no frame; elsewhere by a live region, of which only what comes later is read.
 */
function announce(host: Speaking, region: HTMLElement): void {
  const words = region.dataset.say as string;
  if (host.ariaNotify) host.ariaNotify(words);
  else setTimeout(() => region.append(words), regionDelay);
}

function build([name, attributes, ...inside]: HintNode): HTMLElement {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key] as string);
  element.append(...inside.map((one) => (typeof one === 'string' ? one : build(one))));
  return element;
}

/**
 * Puts a hint into the page. It neither shifts the page nor takes the focus.
 *
 * @param act Called for what is not the hint's own matter: hintOpen, hintPanel, close, mute-site, mute-all, and what helps on an official
 *   page, of which it tells whether it was done.
 */
export function showHint(first: HintView, act: (action: string) => Promise<boolean> | undefined): HintCard {
  // One that an earlier version of the extension left in the page has nobody behind it.
  document.querySelector('html>[data-beian]')?.remove();
  // No custom element: a page that defines its name would get at the closed shadow root.
  const host = document.createElement('div');
  host.dataset.beian = '';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(first.style);
  // Not through <style>: strict pages forbid it.
  root.adoptedStyleSheets = [sheet];
  let view = first;
  let box: HTMLElement = host;
  let state = first.form === 'dot' || innerWidth < 360 || innerHeight < 280 ? 'folded' : '';
  /** Unfolded by the person, who wants it wherever there is room or not, until they go on in the page. */
  let asked = false;

  const place = (): void => {
    asked &&= !document.querySelector('body :focus');
    const corner = freeCorner(host, box, view.needed);
    if (corner || asked) box.dataset.corner = corner || box.dataset.corner || 'br';
    else if (state !== 'folded') show('folded');
    else box.dataset.corner = '';
  };
  const show = (next: string): void => {
    state = next;
    box.dataset.state = next;
    const seal = box.querySelector('.seal') as HTMLElement;
    seal.ariaExpanded = String(next !== 'folded');
    // Only from inside the hint to inside it.
    if (root.activeElement && !root.activeElement.checkVisibility()) seal.focus();
    place();
  };
  const draw = (next: HintView, enter?: () => void): void => {
    // Something useful after a quiet start comes forward once.
    if (view.form === 'dot' && next.form === 'card') state = '';
    view = next;
    const corner = box.dataset.corner ?? 'br';
    box = build(next.tree);
    box.dataset.corner = corner;
    root.replaceChildren(box);
    enter?.();
    // Whether the page has the sheet of scripts/build/sign-of-life.ts.
    if (import.meta.env.FIREFOX) box.dataset.sign = getComputedStyle(host).getPropertyValue('--beian-here');
    show(state);
    announce(host, box.querySelector('[role=status]') as HTMLElement);
  };

  const end = (next = state): void => {
    keeper.disconnect();
    const words = box.querySelector('.gone')?.textContent as string;
    if (box.dataset.gone === undefined) (host as Speaking).ariaNotify?.(words);
    box.dataset.gone = '';
    asked ||= next === '';
    show(next);
  };

  root.addEventListener('click', (event) => {
    // Clicks that the page makes up do nothing, nor does the second of a double click: by then another button is there.
    if (!event.isTrusted || (event as MouseEvent).detail > 1) return;
    const button = (event.target as Element).closest('button');
    const { show: wanted, act: action, done } = button?.dataset ?? {};
    const known = life.aborted;
    if (isOver() && !known && action !== 'close') {
      // Whatever else was pressed, it leads to the line that says so.
      end('');
      return;
    }
    if (wanted !== undefined) {
      const next = wanted === state ? '' : wanted;
      asked = next !== 'folded';
      show(next);
    }
    const acted = action && button && act(action);
    if (!acted) return;
    // Once is enough, however often it is pressed until then.
    button.disabled = true;
    void acted.then((isDone) => {
      button.disabled = false;
      if (!isDone || !done) return;
      button.textContent = done;
      button.className = '';
    });
  });
  const leave = (event: Event): void => {
    const { key, isTrusted, defaultPrevented } = event as KeyboardEvent;
    const isMine = state !== 'folded' || root.activeElement;
    if (isMine && key === 'Escape' && isTrusted && !defaultPrevented) void act('close');
  };
  for (const target of [root, window]) target.addEventListener('keydown', leave);

  const attach = (): void => {
    // Above what the page lays over everything.
    host.popover = 'manual';
    document.documentElement.append(host);
    host.showPopover();
  };
  let returns = 0;
  const keeper = new MutationObserver(() => {
    const gone = host.parentNode !== document.documentElement;
    if (gone && !isOver() && returns++ < returnsLimit) attach();
  });
  draw(first, attach);
  keeper.observe(document.documentElement, { childList: true });

  return {
    draw,
    place,
    end,
    remove: () => {
      keeper.disconnect();
      removeEventListener('keydown', leave);
      host.remove();
    },
  };
}
