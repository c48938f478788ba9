/** Turns a case of one version into one of the next. */
export type KeptMigration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;
