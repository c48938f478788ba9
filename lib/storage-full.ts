/** Whether storage refused because the browser's space for the extension is full. */
export function saysFull(error: unknown): boolean {
  return /quota/i.test(String(error));
}
