import { repairLink } from '../../lib/repair-link';
import type { PageRepair } from '../messages';

/** The original address of a repaired link, until it is undone. */
export const originalAttribute = 'data-beian-original';

/** Finds, repairs and gives back the links of one document. */
export interface LinkRepairer {
  scan: () => PageRepair[];
  /** Repairs one link, or all with null. */
  repair: (id: number | null) => void;
  /** Gives one link its own address back, or all with null. */
  undo: (id: number | null) => void;
}

export function repairLinksOf(document: Document): LinkRepairer {
  const ids = new Map<Element, number>();
  const idOf = (link: Element): number => {
    const id = ids.get(link) ?? ids.size + 1;
    ids.set(link, id);
    return id;
  };

  const find = (): { link: HTMLAnchorElement; repair: PageRepair }[] =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
      const original = link.getAttribute(originalAttribute);
      const from = original ?? link.getAttribute('href') ?? '';
      const repair = repairLink(from, document.location.href);
      if (!repair) return [];
      const label = (link.textContent ?? '').trim().slice(0, 80);
      return [{ link, repair: { ...repair, id: idOf(link), from, label, repaired: original !== null } }];
    });

  return {
    scan: () => find().map(({ repair }) => repair),
    repair: (id) => {
      for (const { link, repair } of find()) {
        if (repair.repaired || (id !== null && repair.id !== id)) continue;
        link.setAttribute(originalAttribute, repair.from);
        link.setAttribute('href', repair.url);
      }
    },
    undo: (id) => {
      for (const { link, repair } of find()) {
        if (!repair.repaired || (id !== null && repair.id !== id)) continue;
        link.setAttribute('href', repair.from);
        link.removeAttribute(originalAttribute);
      }
    },
  };
}
