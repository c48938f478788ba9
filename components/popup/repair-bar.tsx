import { useState } from 'preact/hooks';
import { nameOf } from '../../data/names/names';
import type { PageRepair } from '../../lib/repair/page-repair';
import { askBackground, askPage } from '../../platform/wire';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { SiteChoices } from './site-choices';

interface Props {
  tabId: number;
  /** The address of the page. */
  url: string;
  repairs: readonly PageRepair[];
  changed: (repairs: PageRepair[]) => void;
  /** Whether nothing above it is the next act. */
  accent?: boolean;
}

/** Rows drawn at a time: thousands would hold the popup up for seconds. */
const batch = 100;

/** Dead is what no longer leads there; what only carries tracking parameters does. */
function isDead({ reasons }: PageRepair): boolean {
  return reasons.some((reason) => reason !== 'tracking');
}

/** How many links of the page are dead or tracked, the button that repairs them, and each one old → new with why. */
export function RepairBar({ tabId, url, repairs, changed, accent = true }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  // Of repairing and undoing, one may be all there is.
  const region = useFocusAfterLoss<HTMLDivElement>((bar) => bar?.querySelector('button'));
  const waiting = repairs.filter((repair) => !repair.repaired);
  const done = repairs.length - waiting.length;
  const ask = (name: 'pageRepair' | 'pageUndo', id: number | null): void => {
    askPage(tabId, name, { id }).then(
      (answer) => {
        setFailed(false);
        changed(answer);
      },
      () => setFailed(true),
    );
  };

  return (
    <section class="repairs" aria-labelledby="repairs-title">
      <div class="repairs-bar" ref={region}>
        <h2 id="repairs-title">
          <span role="status">
            <Counts waiting={waiting} done={done} />
          </span>
        </h2>
        {waiting.length > 0 && (
          <button
            key="repair"
            type="button"
            class={accent ? 'main' : undefined}
            onClick={() => ask('pageRepair', null)}
          >
            {t('repair.links.repair')}
          </button>
        )}
        {done > 0 && (
          <button key="undo" type="button" onClick={() => ask('pageUndo', null)}>
            {t('repair.links.undo')}
          </button>
        )}
        <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('repair.links.hide') : t('repair.links.show')}
        </button>
      </div>
      {failed && <Caution>{t('repair.links.failed')}</Caution>}
      <SiteChoices url={url} />
      {open && <RepairList repairs={repairs} ask={ask} />}
    </section>
  );
}

/** What waits, and what is changed: as long as anything is, it is said, and all of it can be given back. */
function Counts({ waiting, done }: { waiting: readonly PageRepair[]; done: number }) {
  const { t } = useWords();
  const count = waiting.filter(isDead).length;
  const tracked = waiting.length - count;
  if (done > 0) {
    return (
      <>
        {waiting.length > 0
          ? t('repair.links.doneAndWaiting', { count: done, waiting: waiting.length })
          : t('repair.links.done', { count: done })}
      </>
    );
  }
  const words = count === 0 ? 'tracked' : tracked === 0 ? 'dead' : 'deadAndTracked';
  return <>{t(`repair.links.${words}`, { count, tracked })}</>;
}

type Ask = (name: 'pageRepair' | 'pageUndo', id: number) => void;

function RepairList({ repairs, ask }: { repairs: readonly PageRepair[]; ask: Ask }) {
  const { t } = useWords();
  const [shown, setShown] = useState(batch);
  const more = repairs.length - shown;
  return (
    <>
      <ul class="repairs-list">
        {repairs.slice(0, shown).map((repair) => (
          <RepairRow key={repair.id} repair={repair} ask={ask} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="plain" onClick={() => setShown(shown + batch)}>
          {t('repair.links.more', { count: more })}
        </button>
      )}
    </>
  );
}

function RepairRow({ repair, ask }: { repair: PageRepair; ask: Ask }) {
  const { t, say } = useWords();
  const province = repair.provinceId && say(nameOf(repair.provinceId).name);
  const reasons = repair.reasons.map((reason) => t(`repair.reason.${reason}`)).join(t('repair.separator'));
  return (
    <li>
      <p>
        <b>{repair.label || repair.from}</b>
        <span class="soft small">
          {' '}
          {province && province !== repair.label ? `${province} · ` : ''}
          {reasons}
        </span>
      </p>
      <p class={isDead(repair) ? 'address old dead' : 'address old'} title={repair.from}>
        {repair.from}
      </p>
      <p class="address">
        <span aria-hidden="true">→ </span>
        {repair.url}
      </p>
      <p class="row-actions">
        <button
          type="button"
          class="small"
          onClick={() => ask(repair.repaired ? 'pageUndo' : 'pageRepair', repair.id)}
        >
          {repair.repaired ? t('repair.links.undoOne') : t('repair.links.repairOne')}
        </button>
        {isDead(repair) && /^https?:\/\//i.test(repair.from) && (
          <button
            type="button"
            class="small"
            title={t('repair.openOldHint')}
            onClick={() => askBackground('openOldAddress', { url: repair.from }).catch(() => undefined)}
          >
            {t('repair.openOld')}
          </button>
        )}
      </p>
    </li>
  );
}
