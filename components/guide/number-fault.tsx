import { nameOf } from '../../data/names/names';
import type { Filing } from '../../lib/filing/filing';
import type { KeptNumberFault } from '../../lib/notebook/number-fault';
import type { MessageKey } from '../../locales/dictionaries';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';

/** Words of the form are used where they hold without a form. */
const faultWords: Record<KeptNumberFault['code'], MessageKey> = {
  'number-unreadable': 'form.finding.number-unreadable',
  'number-several': 'guide.numberFault.number-several',
  'number-licence': 'guide.numberFault.number-licence',
  'number-psb': 'form.finding.number-psb',
  'number-province': 'guide.numberFault.number-province',
  'number-needs-subject': 'form.finding.number-needs-subject',
  'number-needs-service': 'form.finding.number-needs-service',
  'number-miniprogram': 'guide.numberFault.number-miniprogram',
  'number-needs-miniprogram': 'guide.numberFault.number-needs-miniprogram',
  'number-damaged': 'form.finding.number-damaged',
  'number-sample': 'form.finding.number-sample',
};

/** What does not fit about a number. */
export function NumberFault({ filing, fault }: { filing: Filing; fault: KeptNumberFault }) {
  const { t, say } = useWords();
  const { prefix, authority } = nameOf(filing.provinceId);
  const numbers = 'numbers' in fault ? fault.numbers : [];
  return (
    <Caution small>
      {t(faultWords[fault.code], {
        prefix,
        authority: say(authority),
        number: 'number' in fault ? fault.number : '',
        numbers: numbers.join('、'),
        other: 'provinceId' in fault ? say(nameOf(fault.provinceId).authority) : '',
      })}
    </Caution>
  );
}
