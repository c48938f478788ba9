import { nameOf } from '../../data/names/names';
import { subjectNumberOf } from '../../lib/filing/filing-number';
import { findNumberFault } from '../../lib/filing/target';
import { fieldKey } from '../../lib/form/model/fields';
import { type FormEntry, filingOfEntry } from '../../lib/form/model/form-entry';
import type { FormSpec } from '../../lib/form/model/form-model';
import { useWords } from '../ui/i18n';
import { changeEntry, setText } from './form-session';
import { splitForm, switchProvince } from './open-forms';

interface Props {
  formKey: string;
  form: FormSpec;
  entry: FormEntry;
}

/** The way out of a number that does not fit this form: another province's form, several forms, a suffix less. */
export function NumberAdvice({ formKey, form, entry }: Props) {
  const { t, say } = useWords();
  const filing = filingOfEntry(entry);
  const fault = findNumberFault(filing, form.numberNeed, entry.target);
  if (!fault) return null;
  if (fault.code === 'number-several') {
    const numbers = filing.filings;
    return (
      <button type="button" onClick={() => splitForm(formKey, numbers)}>
        {t('form.number.split', { count: numbers.length })}
      </button>
    );
  }
  if (fault.code === 'number-province') {
    const { provinceId } = fault;
    const { authority } = nameOf(provinceId);
    return (
      <button type="button" onClick={() => switchProvince(formKey, provinceId)}>
        {t('form.number.switch', { authority: say(authority) })}
      </button>
    );
  }
  const [first] = filing.filings;
  const number = first ? subjectNumberOf(first) : null;
  if (fault.code !== 'number-needs-subject' || number === null) return null;
  return (
    <button type="button" onClick={() => changeEntry(formKey, setText(fieldKey.number, number))}>
      {t('filing.useNumber', { number })}
    </button>
  );
}
