import { useEffect, useRef, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import { subjectNumberOf } from '../../lib/filing/filing-number';
import { filingsIn } from '../../lib/filing/target';
import { type KeptChanges, type KeptFiling, keptLimits } from '../../lib/notebook/kept-filing';
import { findKeptNumberFault } from '../../lib/notebook/number-fault';
import { NumberCaution } from '../guide/number-caution';
import { afterPress, watchPresses } from '../ui/after-press';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { useStoredText } from './use-stored-text';

/** The number of a case, what does not fit about it, and the way to make it fit. */
export function KeptNumber({ kept, change }: { kept: KeptFiling; change: (changes: KeptChanges) => void }) {
  const { t, say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  // Half a number is no fault: while one is typing, the advice stays that of the number before.
  const [before, setBefore] = useState<string | null>(null);
  useEffect(watchPresses, []);
  const { onBlur, ...field } = useStoredText(kept.number, (text) => change({ number: text.trim() }));
  const number = before ?? kept.number;
  const { provinceId } = kept;
  const { what } = kept.answers;
  const fault = findKeptNumberFault(number, provinceId, what);
  const [filing] = filingsIn(number);
  const subject = fault?.code === 'number-needs-subject' && filing ? subjectNumberOf(filing) : null;
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
          onFocus={() => setBefore(kept.number)}
          onBlur={() => {
            onBlur();
            afterPress(() => setBefore(null));
          }}
        />
      </label>
      <div role="status">
        <NumberCaution number={number} provinceId={provinceId} what={what} />
        {fault?.code === 'number-province' && (
          <button type="button" onClick={() => change({ provinceId: fault.provinceId })}>
            {t('notebook.number.switch', { province: say(provinceOf(fault.provinceId).name) })}
          </button>
        )}
        {subject && (
          <button type="button" onClick={() => change({ number: subject })}>
            {t('filing.useNumber', { number: subject })}
          </button>
        )}
      </div>
    </div>
  );
}
