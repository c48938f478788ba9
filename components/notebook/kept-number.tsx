import { useEffect, useRef, useState } from 'preact/hooks';
import { nameOf } from '../../data/names/names';
import type { Filing } from '../../lib/filing/filing';
import { subjectNumberOf } from '../../lib/filing/filing-number';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { type KeptChanges, keptLimits } from '../../lib/notebook/kept-filing';
import { findKeptNumberFault } from '../../lib/notebook/number-fault';
import { NumberCaution } from '../guide/number-caution';
import { afterPress, watchPresses } from '../ui/after-press';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { NotStored } from './not-stored';
import { useStoredText } from './use-stored-text';

interface Props {
  id: string;
  /** What is kept, as it is stored. */
  filing: Filing;
  /** What is to go, where the person has said it. */
  what: CaseAnswers['what'];
  change: (changes: KeptChanges, act?: string) => void;
  /** Changes what did not fit, to be taken back. */
  mend: (what: 'province' | 'number', changes: KeptChanges) => void;
}

/** The number of a case, what does not fit about it, and the way to make it fit. */
export function KeptNumber({ id, filing, what, change, mend }: Props) {
  const { t, say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  // Half a number is no fault: while one is typing, the advice stays that of the number before.
  const [before, setBefore] = useState<Filing | null>(null);
  useEffect(watchPresses, []);
  const { onBlur, ...field } = useStoredText(filing.written, {
    id,
    changesOf: (text) => ({ number: text.trim() }),
    change,
  });
  const checked: Filing = { ...(before ?? filing), provinceId: filing.provinceId };
  const fault = findKeptNumberFault(checked, what);
  const [number] = checked.filings;
  const subject = fault?.code === 'number-needs-subject' && number ? subjectNumberOf(number) : null;
  const region = useFocusAfterLoss<HTMLDivElement>(() => input.current);
  return (
    <div class="kept-number" ref={region}>
      <label>
        <span>{t('notebook.number.label')}</span>
        <input
          ref={input}
          type="text"
          lang="zh-CN"
          maxLength={keptLimits.number}
          spellcheck={false}
          {...field}
          onFocus={() => setBefore(filing)}
          onBlur={() => {
            onBlur();
            afterPress(() => setBefore(null));
          }}
        />
        <NotStored id={id} field="number" />
      </label>
      <div role="status">
        <NumberCaution filing={checked} what={what} />
        {fault?.code === 'number-province' && (
          <button type="button" onClick={() => mend('province', { provinceId: fault.provinceId })}>
            {t('notebook.number.switch', { province: say(nameOf(fault.provinceId).name) })}
          </button>
        )}
        {subject && (
          <button type="button" onClick={() => mend('number', { number: subject })}>
            {t('filing.useNumber', { number: subject })}
          </button>
        )}
      </div>
    </div>
  );
}
