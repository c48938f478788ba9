import type { PageRepair } from '../../lib/repair/page-repair';
import { type LinkRepair, repairLink } from '../../lib/repair/repair-link';
import { type LinkWatcher, watchLinks } from './link-watcher';
import {
  addressIn,
  forgetRepair,
  isLink,
  labelOf,
  linkSelector,
  originalIn,
  takeRepairBack,
  writeRepair,
} from './linked-element';
import { isElement, pageUrlOf, type Root, rootsIn } from './page-roots';

/** A page may set a link back each time it is repaired; after this many times it has its way. */
const patience = 3;

/** Finds, repairs and gives back the links of a page, its same-origin frames and open shadow roots. */
export interface LinkRepairer {
  scan: () => PageRepair[];
  /** Repairs one link, or with null all, and those that come later too. */
  repair: (id: number | null) => void;
  /** Gives one link its own address back, or with null all, and repairs no later ones. */
  undo: (id: number | null) => void;
}

interface Found {
  link: Element;
  from: string;
  repair: LinkRepair;
  repaired: boolean;
}

/**
 * @param readNote Gives what a repaired link says in its title; asked only when a link is repaired.
 * @param later Called when links that came later have been repaired.
 */
export function repairLinksOf(
  document: Document,
  readNote: () => string,
  later: () => void = () => undefined,
): LinkRepairer {
  let words: string | undefined;
  const note = (): string => {
    words ??= readNote();
    return words;
  };
  const ids = new WeakMap<Element, number>();
  let lastId = 0;
  const idOf = (link: Element): number => {
    const id = ids.get(link) ?? ++lastId;
    ids.set(link, id);
    return id;
  };
  /** Links whose old address the person wants. */
  const left = new WeakSet<Element>();
  const times = new WeakMap<Element, number>();
  let watcher: LinkWatcher | null = null;

  const look = (link: Element, pageUrl: string): Found | null => {
    const now = addressIn(link);
    const original = originalIn(link);
    if (original === null) {
      const repair = repairLink(now, pageUrl);
      return repair && { link, from: now, repair, repaired: false };
    }
    const repair = repairLink(original, pageUrl);
    if (repair?.url === now) return { link, from: original, repair, repaired: true };
    forgetRepair(link, note());
    return look(link, pageUrl);
  };

  const find = (node: Root | Element): Found[] => {
    const pageUrl = pageUrlOf(node);
    const found: Found[] = [];
    const add = (link: Element): void => {
      const one = look(link, pageUrl);
      if (one) found.push(one);
    };
    if (isElement(node) && isLink(node)) add(node);
    for (const link of node.querySelectorAll(linkSelector)) add(link);
    return found;
  };
  const findAll = (): Found[] => [...rootsIn(document)].flatMap(find);
  /** Of a repair just done, for the next who asks: a walk over the page is most of what a page pays. */
  let known: Found[] | null = null;

  const repairLater = (nodes: ReadonlySet<Root | Element>): void => {
    known = null;
    for (const node of nodes) {
      for (const { link, repair, repaired } of find(node)) {
        const before = times.get(link) ?? 0;
        if (repaired || left.has(link) || before >= patience) continue;
        times.set(link, before + 1);
        writeRepair(link, repair.url, note());
        later();
      }
    }
    watcher?.skipOwn();
  };

  return {
    scan: () => {
      const found = known ?? findAll();
      known = null;
      return found.map(({ link, from, repair, repaired }) => ({
        ...repair,
        id: idOf(link),
        from,
        label: labelOf(link),
        repaired,
      }));
    },
    repair: (id) => {
      const roots = [...rootsIn(document)];
      if (id === null) {
        watcher?.stop();
        watcher = watchLinks(document, roots, repairLater);
      }
      known = roots.flatMap(find);
      for (const one of known) {
        if (one.repaired || (id !== null && ids.get(one.link) !== id)) continue;
        left.delete(one.link);
        writeRepair(one.link, one.repair.url, note());
        one.repaired = true;
      }
      watcher?.skipOwn();
    },
    undo: (id) => {
      if (id === null) {
        watcher?.stop();
        watcher = null;
      }
      known = null;
      for (const { link, repaired } of findAll()) {
        if (!repaired || (id !== null && ids.get(link) !== id)) continue;
        left.add(link);
        takeRepairBack(link, note());
      }
      watcher?.skipOwn();
    },
  };
}
