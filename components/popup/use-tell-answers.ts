import { useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { filingName } from '../../platform/answer-store';
import { askBackground } from '../../platform/messages';
import { isPrivateWindow } from '../../platform/tabs';

/**
 * Tells the guide and the form which case was chosen in the popup, over what the guide was told before; choosing none
 * leaves that alone. Of private windows nothing is remembered.
 */
export function useTellAnswers(
  provinceId: ProvinceId,
  number: string | null,
): (answers: CaseAnswers) => void {
  const filing = filingName(provinceId, number);
  const [before] = useState(() => askBackground('answersOf', { filing }).catch(() => ({})));
  return (answers) => {
    const tell = async (): Promise<void> => {
      if (await isPrivateWindow()) return;
      await askBackground('rememberAnswers', { filing, answers: { ...(await before), ...answers } });
    };
    // The guide asks again what it was not told.
    tell().catch(() => undefined);
  };
}
