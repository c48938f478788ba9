/**
 * Leads to the form in a guide as soon as it is drawn, which waits for the answers that are stored. Whoever presses or
 * clicks something before that is left where they are.
 *
 * @returns Ends the waiting.
 */
export function leadToForm(): () => void {
  const go = (): void => {
    const part = document.getElementById('form-title');
    if (!part) return;
    stop();
    const fold = part.closest('details');
    if (fold) fold.open = true;
    part.focus();
    part.scrollIntoView();
  };
  const watcher = new MutationObserver(go);
  const stop = (): void => {
    watcher.disconnect();
    for (const name of ['keydown', 'pointerdown']) removeEventListener(name, stop);
  };
  watcher.observe(document.body, { childList: true, subtree: true });
  for (const name of ['keydown', 'pointerdown']) addEventListener(name, stop);
  go();
  return stop;
}
