import { useRef } from 'preact/hooks';
import { nameOf } from '../../../data/names/names';
import { printedNumber } from '../../../lib/filing/filing';
import { fieldKey } from '../../../lib/form/model/fields';
import { filingOfEntry, textOf } from '../../../lib/form/model/form-entry';
import { useFocusAfterLoss } from '../../ui/focus';
import { useWords } from '../../ui/i18n';
import { Turning } from '../../ui/turning';
import { ManyRow } from './many-row';
import { changeMany, useMany, wantForms } from './many-session';
import { type FormInRow, isComplete, type Made } from './use-made';

/** Rows that are drawn at a time. */
const partSize = 50;

/** The forms as rows of a table: those with errors first, each with what is to be mended behind it. */
export function ManyRows({ made: { forms } }: { made: Made }) {
  const { t } = useWords();
  const { onlyFaulty, open, part } = useMany();
  // A row that is open stays where it was while it is mended.
  const held = useRef({ open, faulty: false });
  const opened = forms.find(({ made }) => made.line === open);
  if (held.current.open !== open) held.current = { open, faulty: (opened?.errors.length ?? 0) > 0 };
  const isFaulty = ({ made, errors }: FormInRow): boolean =>
    made.line === open ? held.current.faulty : errors.length > 0;
  const faulty = forms.filter(isFaulty);
  const shown = onlyFaulty
    ? forms.filter((one) => isFaulty(one) || one.made.line === open)
    : sorted(forms, isFaulty);
  const parts = Math.max(1, Math.ceil(shown.length / partSize));
  const at = Math.min(part, parts - 1);
  const region = useFocusAfterLoss<HTMLElement>((section) => section?.querySelector('input'));
  return (
    <section class="many-rows many-screen" aria-labelledby="many-rows" ref={region}>
      <h2 id="many-rows">{t('form.many.rows.title')}</h2>
      {(faulty.length > 0 || onlyFaulty) && (
        <label class="option">
          <input
            type="checkbox"
            checked={onlyFaulty}
            onChange={(event) => changeMany({ onlyFaulty: event.currentTarget.checked, part: 0 })}
          />
          {t('form.many.rows.onlyFaulty', { count: faulty.length })}
        </label>
      )}
      <table class="many-table">
        <thead>
          <tr>
            <th scope="col">
              <label class="option">
                <input
                  type="checkbox"
                  checked={forms.every(({ wanted }) => wanted)}
                  indeterminate={forms.some(({ wanted }) => wanted) && !forms.every(({ wanted }) => wanted)}
                  onChange={(event) =>
                    wantForms(
                      forms.map(({ made }) => made.line),
                      event.currentTarget.checked,
                    )
                  }
                />
                <span class="visually-hidden">{t('form.many.rows.wanted')}</span>
              </label>
            </th>
            <th scope="col">{t('form.many.rows.line')}</th>
            <th scope="col">{t('form.many.rows.number')}</th>
            <th scope="col">{t('form.many.rows.province')}</th>
            <th scope="col">{t('form.many.rows.state')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(at * partSize, (at + 1) * partSize).map((one) => (
            <Row key={one.made.line} one={one} isOpen={one.made.line === open} />
          ))}
        </tbody>
      </table>
      <Turning
        label={t('form.many.rows.title')}
        part={at}
        parts={parts}
        turnTo={(next) => changeMany({ part: next })}
      />
    </section>
  );
}

function sorted(forms: readonly FormInRow[], isFirst: (one: FormInRow) => boolean): FormInRow[] {
  return [...forms.filter(isFirst), ...forms.filter((one) => !isFirst(one))];
}

function Row({ one, isOpen }: { one: FormInRow; isOpen: boolean }) {
  const { t, say } = useWords();
  const { made, wanted } = one;
  const { line, form, entry } = made;
  const number = printedNumber(filingOfEntry(entry));
  const province = say(nameOf(form.provinceId).name);
  const id = `many-row-${line}`;
  return (
    <>
      <tr class={wanted ? undefined : 'left-out'}>
        <td>
          <label class="option">
            <input
              type="checkbox"
              checked={wanted}
              onChange={(event) => wantForms([line], event.currentTarget.checked)}
            />
            <span class="visually-hidden">{t('form.many.rows.want', { number })}</span>
          </label>
        </td>
        <td class="amount">{line}</td>
        <th scope="row" lang="zh-CN">
          {number}
          <span class="small soft">{textOf(entry, fieldKey.targetOrganiser)}</span>
          {form.shape === 'letter' && <span class="small soft">{form.title}</span>}
          <span class="small soft many-narrow">{t('form.many.rows.where', { province, line })}</span>
        </th>
        <td>{province}</td>
        <td>
          <button
            type="button"
            class="plain"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => changeMany({ open: isOpen ? null : line })}
          >
            <RowState one={one} />
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td colSpan={5}>
            <ManyRow one={one} />
          </td>
        </tr>
      )}
    </>
  );
}

/** How a form is, in one word. */
function RowState({ one }: { one: FormInRow }) {
  const { t } = useWords();
  const { once, errors, warnings } = one;
  if (errors.length > 0) {
    return <span class="many-faulty">{t('form.many.state.mend', { count: errors.length })}</span>;
  }
  if (!isComplete(one)) return <>{t('form.many.state.once', { count: once.length })}</>;
  if (warnings.length > 0) return <>{t('form.many.state.look', { count: warnings.length })}</>;
  return <span class="many-complete">{t('form.many.state.complete')}</span>;
}
