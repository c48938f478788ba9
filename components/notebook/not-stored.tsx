import type { KeptChanges } from '../../lib/notebook/kept-filing';
import { NotStoredMark } from '../ui/not-stored-mark';
import { refusalAt } from './notebook-session';

/** Stands at a field of a kept filing whose words the browser has not stored, until it has. */
export function NotStored({ id, field }: { id: string; field: keyof KeptChanges }) {
  return <NotStoredMark refused={refusalAt(id, field) !== null} />;
}
