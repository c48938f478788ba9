/** What a thrown value says, in the words of whoever threw it. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether storage refused because the browser's space for the extension is full. */
export function saysFull(error: unknown): boolean {
  return /quota/i.test(String(error));
}
