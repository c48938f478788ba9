import type { KeptMigration } from './migration';

/**
 * Version 2 (2026-11-30) may say who applies (`answers.applicant`), and has one step for getting the form and filling it in:
 * whoever ticked the second has done both. What was ticked of other steps that are gone stays, and counts nowhere.
 */
export const v1ToV2: KeptMigration = (old) => ({ ...old, ticked: withForm(old.ticked) });

/** Of anything but a list it is for others to say what is wrong. */
function withForm(ticked: unknown): unknown {
  if (!Array.isArray(ticked)) return ticked;
  return [...new Set(ticked.map((id: unknown) => (id === 'paper-fill' ? 'paper-form' : id)))];
}
