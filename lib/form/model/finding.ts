import type { Bilingual } from '../../../data/schema';

export type Severity = 'error' | 'warning';

/** One thing to mend or to look at. The words are in locales/…/form.json under `finding.<code>`. */
export interface Finding {
  field: string;
  severity: Severity;
  code: string;
  /** What the words name: a number, an authority, a limit. */
  params: Readonly<Record<string, string | Bilingual>>;
}

/** What was found, before it is said of which field. */
export type Found = Omit<Finding, 'field'>;

/** Something that must be mended. */
export function error(code: string, params: Found['params'] = {}): Found {
  return { severity: 'error', code, params };
}

/** Something to look at that may be right. */
export function warning(code: string, params: Found['params'] = {}): Found {
  return { severity: 'warning', code, params };
}
