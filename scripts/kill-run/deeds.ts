/** What a person does to a page, as data, and the one function that does it there. */

/** Where in a page: the first element of a selector, below one that has some words in it, that itself says exactly some. */
export interface Place {
  at: string;
  words?: string;
  within?: { at: string; words: string };
}

export type Deed = Place & {
  /** Milliseconds before it. */
  pause?: number;
  /** Nothing is done where this is on the page, or with `true` where the place is not. */
  unless?: string | true;
  /** It asks for something that counts only when the page says that it is done: until then a kill may undo it. */
  asks?: boolean;
} & (
    | { do: 'press' | 'submit' }
    | { do: 'type'; text: string; leave?: boolean }
    | { do: 'file'; text: string }
  );

/** How the page ends in the same task as one of the deeds. */
export interface End {
  /** Which deed, from 1. */
  with: number;
  how: 'close' | 'reload' | 'leave';
  /** Where to, when it leaves. */
  address: string;
}

/** What stands in `globalThis` of the page while deeds are done. */
export interface Doing {
  done: number;
  failed: string | null;
  /** Leaves the field that was typed into last. */
  leave?: () => void;
}

/** Runs in a page of the extension: begins the deeds, one after the other, each as soon as its place is there. */
export function begin(deeds: readonly Deed[], end: End | null): void {
  const doing: Doing = { done: 0, failed: null };
  Object.assign(globalThis, { doing });
  const find = ({ at, words, within }: Place): HTMLElement | undefined => {
    const outer = within
      ? [...document.querySelectorAll(within.at)].find((one) => one.textContent?.includes(within.words))
      : document;
    const all = [...(outer?.querySelectorAll<HTMLElement>(at) ?? [])];
    return all.find((one) => words === undefined || one.textContent?.trim() === words);
  };
  const pause = (time: number): Promise<void> => new Promise((next) => setTimeout(next, time));
  const wait = async (deed: Deed): Promise<HTMLElement | null> => {
    for (let tries = 0; tries < 500; tries += 1) {
      const element = find(deed);
      if (element) return element;
      if (deed.unless === true || (deed.unless && document.querySelector(deed.unless))) return null;
      await pause(10);
    }
    throw new Error(`No ${deed.at} ${deed.words ?? ''} ${deed.within?.words ?? ''}`);
  };
  const carryOut = (deed: Deed, element: HTMLElement): void => {
    if (deed.do === 'press') element.click();
    else if (deed.do === 'submit') (element as HTMLFormElement).requestSubmit();
    else if (deed.do === 'type') {
      element.focus();
      // As the browser itself sets it: the page watches the element's own property.
      const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value');
      property?.set?.call(element, deed.text);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      doing.leave = () => {
        let isHeard = false;
        element.addEventListener('blur', () => (isHeard = true), { once: true });
        element.blur();
        // A window that is not in front tells nobody of it.
        if (!isHeard) element.dispatchEvent(new FocusEvent('blur'));
      };
      if (deed.leave) doing.leave();
    } else if (deed.do === 'file') {
      const files = new DataTransfer();
      files.items.add(new File([deed.text], 'notebook.json', { type: 'application/json' }));
      (element as HTMLInputElement).files = files.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
  const doAll = async (): Promise<void> => {
    const tab = await chrome.tabs.getCurrent();
    for (const deed of deeds) {
      await pause(deed.pause ?? 0);
      const element = await wait(deed);
      if (element && !(typeof deed.unless === 'string' && document.querySelector(deed.unless)))
        carryOut(deed, element);
      doing.done += 1;
      if (end?.with !== doing.done) continue;
      if (end.how === 'reload') location.reload();
      else if (end.how === 'leave') location.assign(end.address);
      else void chrome.tabs.remove(tab.id as number);
      return;
    }
  };
  doAll().catch((error) => {
    doing.failed = String(error);
  });
}
