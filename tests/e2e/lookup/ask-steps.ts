/** What a person does with the one field of the extension; each runs in its page. */

/** Pastes a text into the field. */
export function pasteText(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const field = document.querySelector<HTMLElement>('.ask-line > :is(input, textarea)');
  field?.focus();
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox gives such an event no data.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  field?.dispatchEvent(event);
}

/** Types a text into the field. */
export function typeText(text: string): void {
  const field = document.querySelector<HTMLInputElement>('.ask-line > :is(input, textarea)');
  if (!field) return;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What stands in the field. */
export function askedText(): string | undefined {
  return document.querySelector<HTMLInputElement>('.ask-line > :is(input, textarea)')?.value;
}
