import { useRef } from 'preact/hooks';
import { provinceNames } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import { type DeskRoute, deskHash } from '../../lib/desk-route';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

/**
 * The 31 seals in GB/T 2260 order, small. One stop for the tab key; the arrow keys move between the seals as they stand
 * on the screen, Home and End to the first and last.
 *
 * @param to Where a seal leads.
 */
export function SealIndex({ to }: { to: (provinceId: ProvinceId) => DeskRoute }) {
  const { t, say } = useWords();
  const list = useRef<HTMLUListElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = links[neighbour(links, at, event.key)];
    if (at < 0 || !next) return;
    event.preventDefault();
    for (const link of links) link.tabIndex = link === next ? 0 : -1;
    next.focus();
  };

  return (
    <ul class="seal-grid compact" ref={list} onKeyDown={onKeyDown} aria-label={t('desk.index')}>
      {provinceNames.map(({ id, prefix, name }, index) => (
        <li key={id}>
          <a href={deskHash(to(id))} tabIndex={index === 0 ? 0 : -1} title={say(name)}>
            <Seal character={prefix} size={32} />
            <span class="visually-hidden">{say(name)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where an arrow key leads from a link: to the next one in that direction, by where they stand. */
function neighbour(links: readonly HTMLElement[], at: number, key: string): number {
  if (key === 'Home') return 0;
  if (key === 'End') return links.length - 1;
  if (key === 'ArrowRight') return at + 1;
  if (key === 'ArrowLeft') return at - 1;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return -1;
  const middle = (link: HTMLElement): number => link.offsetLeft + link.offsetWidth / 2;
  const from = links[at];
  if (!from) return -1;
  const down = key === 'ArrowDown';
  const rows = links
    .map((link, index) => ({ link, index }))
    .filter(({ link }) => (down ? link.offsetTop > from.offsetTop : link.offsetTop < from.offsetTop));
  const row = down
    ? Math.min(...rows.map(({ link }) => link.offsetTop))
    : Math.max(...rows.map(({ link }) => link.offsetTop));
  const inRow = rows.filter(({ link }) => link.offsetTop === row);
  inRow.sort((a, b) => Math.abs(middle(a.link) - middle(from)) - Math.abs(middle(b.link) - middle(from)));
  return inRow[0]?.index ?? -1;
}
