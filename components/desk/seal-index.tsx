import { useRef } from 'preact/hooks';
import { provinces } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { type DeskRoute, deskHash } from '../../lib/desk-route';
import { knownOf } from '../../lib/guide/province-known';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

interface Props {
  /** Where a seal leads. */
  to: (provinceId: ProvinceId) => DeskRoute;
  here?: ProvinceId | undefined;
  /** Small seals without marks, for the side of a page. */
  compact?: boolean;
}

/**
 * The 31 seals in GB/T 2260 order, as index of the desk. One stop for the tab key; the arrow keys move
 * between the seals as they stand on the screen, Home and End to the first and last.
 */
export function SealIndex({ to, here, compact = false }: Props) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const first = here ?? provinces[0]?.id;

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
    <ul
      class={compact ? 'seal-grid compact' : 'seal-grid'}
      ref={list}
      onKeyDown={onKeyDown}
      aria-label={t('desk.index')}
    >
      {provinces.map((province) => (
        <li key={province.id}>
          <a
            href={deskHash(to(province.id))}
            tabIndex={province.id === first ? 0 : -1}
            aria-current={province.id === here ? 'page' : undefined}
          >
            <Seal character={province.prefix} size={compact ? 28 : 48} />
            <ProvinceLabel id={province.id} compact={compact} />
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

function ProvinceLabel({ id, compact }: { id: ProvinceId; compact: boolean }) {
  const { t, say } = useWords();
  const province = provinces.find((one) => one.id === id);
  if (!province) return null;
  if (compact) return <span class="visually-hidden">{say(province.name)}</span>;
  const known = knownOf(province, new Date());
  const marks = [
    {
      sign: 'desk.known.form.sign',
      words: `desk.known.form.${known.form}`,
      mark: known.form === 'official' ? 'full' : known.form === 'none' ? 'none' : 'half',
    },
    {
      sign: 'desk.known.route.sign',
      words: `desk.known.route.${known.route}`,
      mark: known.route === 'own' ? 'full' : 'none',
    },
    {
      sign: 'desk.known.contact.sign',
      words: `desk.known.contact.${known.contact}`,
      mark: known.contact === 'sure' ? 'full' : known.contact === 'doubtful' ? 'half' : 'none',
    },
  ] as const;
  return (
    <>
      <span>{say(province.name)}</span>
      <span class="known">
        {marks.map(({ sign, words, mark }) => (
          <span key={sign} class={`known-mark ${mark}`} title={t(words)}>
            <span aria-hidden="true">{t(sign)}</span>
            <span class="visually-hidden">{t(words)}</span>
          </span>
        ))}
      </span>
    </>
  );
}

/** What the marks under the seals mean. */
export function KnownLegend() {
  const { t } = useWords();
  return (
    <p class="soft small known-legend">
      {t('desk.known.legend.text')}
      <span class="known-mark full" aria-hidden="true">
        {t('desk.known.form.sign')}
      </span>
      {t('desk.known.legend.full')}
      <span class="known-mark half" aria-hidden="true">
        {t('desk.known.form.sign')}
      </span>
      {t('desk.known.legend.half')}
      <span class="known-mark none" aria-hidden="true">
        {t('desk.known.form.sign')}
      </span>
      {t('desk.known.legend.none')}
    </p>
  );
}
