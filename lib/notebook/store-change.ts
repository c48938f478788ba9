/** What of the database has changed, as it is told to whoever shows it. */
export interface StoreChange {
  stores: readonly ('kept' | 'drafts' | 'answers' | 'lookups' | 'seen')[];
  /** Of these alone, by id; without it, any. */
  ids?: readonly string[];
}
