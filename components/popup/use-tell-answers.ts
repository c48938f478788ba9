import { useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import { filingName } from '../../lib/filing/filing-name';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { isPrivateWindow } from '../../platform/pages/active-tab';
import { askBackground } from '../../platform/wire';

/**
 * Tells the guide and the form which case was chosen in the popup, over what the guide was told before; choosing none
 * leaves that alone. Of private windows nothing is remembered.
 */
export function useTellAnswers(
  provinceId: ProvinceId,
  number: string | null,
): (answers: CaseAnswers) => void {
  const filing = filingName(provinceId, number);
  const [known] = useState(() =>
    Promise.all([isPrivateWindow(), askBackground('answersOf', { filing }).catch(() => ({}))]),
  );
  return (answers) => {
    known
      .then(([isPrivate, before]) =>
        isPrivate ? null : askBackground('rememberAnswers', { filing, answers: { ...before, ...answers } }),
      )
      // The guide asks again what it was not told.
      .catch(() => undefined);
  };
}
