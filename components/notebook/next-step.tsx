import { checklistOf } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { useNextWords } from './use-next-words';

/** What is next of a kept filing, where there is room for a line. */
export function NextStep({ kept }: { kept: KeptFiling }) {
  const nextWords = useNextWords();
  return <>{nextWords(checklistOf(kept, new Date()))}</>;
}
