import type { KeptMigration } from './migration';
import { v1ToV2 } from './v1-to-v2';
import { v2ToV3 } from './v2-to-v3';

/**
 * Version → how to get from it to the next. Each migration is a file of its own, `v1-to-v2.ts`, with an
 * example of the old version in tests/fixtures/notebook; a migration that was published is never changed.
 * Version 1 is the first.
 */
export const keptMigrations: Readonly<Record<number, KeptMigration>> = { 1: v1ToV2, 2: v2ToV3 };
