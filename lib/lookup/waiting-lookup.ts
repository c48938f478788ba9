/** What was asked through the menu and waits for the popup, or the tab, that is about to open. */
export interface WaitingLookup {
  text: string;
  /** When it was asked, in milliseconds since 1970. */
  at: number;
}
