import { fieldKey, ownerOf } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { fieldIds } from './field-shell';

/** What takes the focus for a field: its input, that of the field it belongs to, or the choice above that decides it. */
function inputOf(key: string): HTMLElement | null {
  const owner = ownerOf(key);
  const keys = [key, owner, ...(owner === fieldKey.category ? ['whose'] : [])];
  for (const one of keys) {
    const input = document.getElementById(fieldIds(one).input);
    if (input) return input;
  }
  return null;
}

/** Leads to a field. */
export function focusField(key: string): void {
  inputOf(key)?.focus();
}

/**
 * Leads to the first field after a place on the screen, and from the last one to the first.
 *
 * @param errors What is to be mended.
 * @param from Where the person was before.
 * @returns The field; null where none of them is on the screen.
 */
export function focusNext(errors: readonly Finding[], from: Element | null): string | null {
  const inputs = errors.flatMap(({ field }) => {
    const input = inputOf(field);
    return input ? [{ field, input }] : [];
  });
  inputs.sort((a, b) => (isAfter(a.input, b.input) ? 1 : -1));
  const next = inputs.find(({ input }) => from && isAfter(input, from)) ?? inputs[0];
  next?.input.focus();
  return next ? ownerOf(next.field) : null;
}

function isAfter(one: Element, other: Element): boolean {
  return Boolean(other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
}
