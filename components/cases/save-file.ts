/** Offers text as a file to save, by a link that is clicked for the person; nothing leaves the browser. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the data over when the click returns to the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
