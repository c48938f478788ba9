import type { DocumentRepair } from '../../lib/repair/document/read-document';
import { useWords } from '../ui/i18n';
import { changeDocument } from './document-session';

interface Props {
  /** The place in order of the first row. */
  from: number;
  repairs: readonly DocumentRepair[];
  unticked: ReadonlySet<number>;
}

/** Each repair: its line, a tick, old → new, and why. */
export function RepairRows({ from, repairs, unticked }: Props) {
  const { t } = useWords();
  const tick = (at: number, wanted: boolean): void => {
    const others = new Set(unticked);
    if (wanted) others.delete(at);
    else others.add(at);
    changeDocument({ unticked: others });
  };
  return (
    <ul class="document-repairs" aria-label={t('repair.document.rows')}>
      {repairs.map(({ line, url, repair, around }, at) => (
        <li key={from + at}>
          <label>
            <input
              type="checkbox"
              checked={!unticked.has(from + at)}
              aria-label={t('repair.document.tick', { line, url })}
              onChange={(event) => tick(from + at, event.currentTarget.checked)}
            />
            {t('repair.document.line', { line })}
          </label>
          <div>
            <p class="soft around">
              {around.before}
              <del title={around.written}>{around.written}</del>
              {around.after}
            </p>
            <p class="new">
              <span aria-hidden="true">→ </span>
              {repair.url}
            </p>
            <p class="soft small">
              {repair.reasons.map((reason) => t(`repair.reason.${reason}`)).join(t('repair.separator'))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
