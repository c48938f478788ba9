import { fieldRecord } from '../../lib/form/model/fields';
import type { FormFieldSpec } from '../../lib/form/model/form-model';
import { printedValue } from '../../lib/form/model/printed-value';
import { printedDomain, readDomains } from '../../lib/host/domain-list';
import { useWords } from '../ui/i18n';

/** How a value will stand on the paper, where that differs from what was typed. */
export function ReadAs({ field, value }: { field: FormFieldSpec; value: string }) {
  const { t } = useWords();
  if (field.kind !== 'text') return null;
  if (fieldRecord(field.key).spelling === 'domains') {
    const idn = readDomains(value).filter(({ ascii, unicode }) => ascii !== unicode);
    if (idn.length === 0) return null;
    const domains = idn.map(printedDomain).join(t('repair.separator'));
    return <p class="small soft">{t('form.read.domain', { domains })}</p>;
  }
  const printed = printedValue(field, value);
  if (!printed || printed === value.trim()) return null;
  return <p class="small soft">{t('form.read.number', { number: printed })}</p>;
}
