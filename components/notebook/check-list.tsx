import { type GuideItem, isAskStep } from '../../lib/guide/guide-item';
import { type CheckItem, ticksOf } from '../../lib/notebook/checklist';
import type { MessageKey } from '../../locales/dictionaries';
import { GuideLinks, useLineText } from '../guide/guide-line';
import { LineDetails } from '../guide/line-details';
import { useWords } from '../ui/i18n';
import { Doubt, Proof } from '../ui/proof';

interface Props {
  title: MessageKey;
  /** Whether it stands alone below what says as much. */
  alone?: boolean;
  /** Whether what the sources say beyond a line stands under it. */
  details?: boolean;
  /** The lines under the heading of each way; without a heading where there is one way alone. */
  groups: readonly { heading: string; items: readonly CheckItem[] }[];
  tick: (ticks: Record<string, boolean>) => void;
  /** What is to be asked, at the step that says so. */
  asks?: readonly GuideItem[];
}

/** Papers or steps with a box to tick before each. */
export function CheckList({ title, alone = false, groups, details = false, tick, asks = [] }: Props) {
  const { t } = useWords();
  return (
    <fieldset class="check-list">
      <legend class={alone ? 'visually-hidden' : ''}>{t(title)}</legend>
      {groups.map(({ heading, items }) => (
        <div key={heading}>
          {heading && <h3>{heading}</h3>}
          <ul>
            {items.map((line) => (
              <li key={line.item.id}>
                <CheckLine line={line} tick={tick} />
                {details && <LineDetails item={line.item} />}
                {isAskStep(line.item) && <Asks asks={asks} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </fieldset>
  );
}

function Asks({ asks }: { asks: readonly GuideItem[] }) {
  const lineText = useLineText();
  if (asks.length === 0) return null;
  return (
    <ul class="line-details">
      {asks.map((ask) => (
        <li key={ask.id}>{lineText(ask)}</li>
      ))}
    </ul>
  );
}

function CheckLine({ line: { item, ticked, applicant }, tick }: { line: CheckItem; tick: Props['tick'] }) {
  const { t } = useWords();
  const lineText = useLineText();
  return (
    <>
      <div class="with-proof">
        <label>
          <input
            type="checkbox"
            name={item.id}
            checked={ticked}
            onChange={({ currentTarget }) => tick(ticksOf(item, currentTarget.checked))}
          />
          <span>
            {applicant && <b>{t('notebook.applicant', { who: t(`guide.materials.${applicant}`) })}</b>}
            {lineText(item)}
            {!item.sure && ' '}
            {!item.sure && <Doubt fact={item.facts[0]} />}
          </span>
        </label>
        <Proof facts={item.facts} />
      </div>
      <GuideLinks links={item.links} />
    </>
  );
}
