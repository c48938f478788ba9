import type { Finding } from '../../lib/form/model/finding';
import { useFindingWords } from './use-finding-words';

/** What is wrong or odd about one field, spoken when it changes. */
export function FindingList({ id, findings }: { id: string; findings: readonly Finding[] }) {
  const wordsOf = useFindingWords();
  return (
    <div id={id} class="findings" aria-live="polite">
      {findings.map((finding, at) => (
        <p key={at} class={`finding ${finding.severity}`}>
          {wordsOf(finding)}
        </p>
      ))}
    </div>
  );
}
