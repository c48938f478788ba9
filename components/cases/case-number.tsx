import { useEffect, useRef, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import { type CaseChanges, type CaseFile, caseLimits } from '../../lib/cases/case-file';
import { findCaseNumberFault } from '../../lib/cases/case-number';
import { subjectNumberOf } from '../../lib/filing-number';
import { filingsIn } from '../../lib/form/filing-target';
import { afterPress, watchPresses } from '../after-press';
import { NumberCaution } from '../guide/number-caution';
import { useWords } from '../i18n';
import { useStoredText } from './use-stored-text';

/** The number of a case, what does not fit about it, and the way to make it fit. */
export function CaseNumber({ kept, change }: { kept: CaseFile; change: (changes: CaseChanges) => void }) {
  const { t, say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  // Half a number is no fault: while one is typing, the advice stays that of the number before.
  const [before, setBefore] = useState<string | null>(null);
  useEffect(watchPresses, []);
  const { onBlur, ...field } = useStoredText(kept.number, (text) => change({ number: text.trim() }));
  const number = before ?? kept.number;
  const { provinceId } = kept;
  const { what } = kept.answers;
  const fault = findCaseNumberFault(number, provinceId, what);
  const [filing] = filingsIn(number);
  const subject = fault?.code === 'number-needs-subject' && filing ? subjectNumberOf(filing) : null;
  const settle = (changes: CaseChanges): void => {
    change(changes);
    input.current?.focus();
    setBefore(null);
  };
  return (
    <div class="case-number">
      <label>
        <span>{t('cases.number')}</span>
        <input
          ref={input}
          type="text"
          lang="zh-CN"
          maxLength={caseLimits.number}
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
          <button type="button" onClick={() => settle({ provinceId: fault.provinceId })}>
            {t('cases.numberSwitch', { province: say(provinceOf(fault.provinceId).name) })}
          </button>
        )}
        {subject && (
          <button type="button" onClick={() => settle({ number: subject })}>
            {t('form.numberUse', { number: subject })}
          </button>
        )}
      </div>
    </div>
  );
}
