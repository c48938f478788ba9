import { useState } from 'preact/hooks';
import { ownerOf } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { afterPress } from '../ui/after-press';

/** Which fields the person has been in. */
export interface LeftFields {
  /** The findings of a field that are shown now. */
  findingsOf: (key: string) => Finding[];
  leave: (key: string) => void;
}

/**
 * Which findings the person sees: those of the fields they have been in, and there not that something is missing.
 *
 * @param showAll Every one, once they want the paper.
 */
export function useLeftFields(findings: readonly Finding[], showAll: boolean): LeftFields {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  return {
    findingsOf: (key) =>
      findings.filter(
        ({ field, code }) =>
          ownerOf(field) === key && (showAll || (left.has(key) && !code.includes('missing'))),
      ),
    leave: (key) => afterPress(() => setLeft((known) => new Set(known).add(key))),
  };
}
