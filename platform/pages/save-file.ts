/** Lets the person save a file that was made in the page. The name is shown in their download list. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has the file by then; a browser that asks where to save may take its time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
