import type { KeptMigration } from './migration';

/** Version 3 (2026-11-30) may have a reminder of the SMS code beside the other one, and the way that the person has chosen. */
export const v2ToV3: KeptMigration = (old) => ({ ...old, smsReminder: null, way: null });
