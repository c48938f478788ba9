import { useRef } from 'preact/hooks';
import { deskHash } from '../../../lib/desk-route';
import { groupingOf } from '../../../lib/form/many/shared-values';
import { ownerOf } from '../../../lib/form/model/fields';
import { filingOfEntry } from '../../../lib/form/model/form-entry';
import { type FormFieldSpec, fieldsToFill, formUses } from '../../../lib/form/model/form-model';
import { paperLabel } from '../../../lib/form/paper/form-sheet';
import { Switch } from '../../ui/choice';
import { useWords } from '../../ui/i18n';
import { FormField } from '../form-field';
import { FormOrigin } from '../form-origin';
import { showEntry } from '../open-forms';
import { useHint } from '../use-hint';
import { mend, mendEmpty, useMany } from './many-session';
import type { FormInRow } from './use-made';

/** One form in its row: the fields in which something was found, the others behind a fold. */
export function ManyRow({ one }: { one: FormInRow }) {
  const { t } = useWords();
  const { shared } = useMany();
  const { made, errors, warnings } = one;
  const { line, form, entry, lines } = made;
  const hasLetter = shared.whose !== 'other' && formUses(form.provinceId).includes('empty-subject');
  // A field stays when it is right.
  const met = useRef(new Set<string>());
  for (const { field } of [...errors, ...warnings]) met.current.add(ownerOf(field));
  const fields = fieldsToFill(form);
  const first = fields.filter(({ key }) => met.current.has(key));
  const rest = fields.filter(({ key }) => !met.current.has(key));
  const openAlone = (): void => {
    showEntry(entry);
    location.hash = deskHash({ view: 'form', filing: filingOfEntry(entry), keptId: null });
  };
  return (
    <div class="many-row">
      {lines.length > 1 && (
        <p class="small soft">
          {t(`form.many.lines.${groupingOf(shared)}`, { lines: lines.join(t('form.many.separator')) })}
        </p>
      )}
      {hasLetter && (
        <Switch
          label={t('form.many.rows.empty')}
          checked={form.use === 'empty-subject'}
          change={(isEmpty) => mendEmpty(line, isEmpty)}
        />
      )}
      {first.map((field) => (
        <RowField key={field.key} one={one} field={field} />
      ))}
      <details class="more" open={first.length === 0}>
        <summary>
          {t(first.length > 0 ? 'form.many.rows.rest' : 'form.many.rows.all', { count: rest.length })}
        </summary>
        <div class="many-more">
          {rest.map((field) => (
            <RowField key={field.key} one={one} field={field} />
          ))}
        </div>
      </details>
      <FormOrigin form={form} filing={filingOfEntry(entry)} />
      <p class="actions">
        <button type="button" onClick={openAlone}>
          {t('form.many.rows.alone')}
        </button>
      </p>
    </div>
  );
}

function RowField({ one: { made }, field }: { one: FormInRow; field: FormFieldSpec }) {
  const { line, form, entry, findings } = made;
  const hint = useHint(field);
  return (
    <FormField
      field={field}
      label={paperLabel(form, field, entry.applicant)}
      entry={entry}
      hint={hint}
      findings={findings.filter((finding) => ownerOf(finding.field) === field.key)}
      change={(act) => mend(line, entry, act)}
      leave={nothing}
    />
  );
}

/** What is wrong in a row is said from the start. */
function nothing(): void {}
