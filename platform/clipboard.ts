/** Puts text on the clipboard; false where the browser refuses, or has none here. */
export function copyText(text: string): Promise<boolean> {
  const { clipboard } = globalThis.navigator ?? {};
  return clipboard
    ? clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);
}
