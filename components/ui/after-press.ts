/**
 * Words that appear while the mouse is pressed push what is under it away, and a button that is no
 * longer there at the release gets no click. What draws such words waits here for the release.
 */

let pressed = false;
const waiting: (() => void)[] = [];

/** Runs something now, or, while a pointer is pressed, once it is released and its click is given out. */
export function afterPress(run: () => void): void {
  if (pressed) waiting.push(run);
  else run();
}

function press(): void {
  pressed = true;
}

function release(): void {
  if (!pressed) return;
  pressed = false;
  // The click follows the release within the same task. After a touch, mouse events may follow as one more press.
  setTimeout(() => {
    if (!pressed) for (const run of waiting.splice(0)) run();
  });
}

// An open list, a menu or a drag may swallow the release; the next move or key shows that it happened.
function releaseUnpressed({ buttons }: PointerEvent): void {
  if (buttons === 0) release();
}

const presses = ['pointerdown', 'mousedown'] as const;
const releases = ['pointerup', 'mouseup', 'pointercancel', 'dragend', 'keydown'] as const;

/** Follows the pointer until the returned function is called. */
export function watchPresses(): () => void {
  const watching = new AbortController();
  const options = { capture: true, signal: watching.signal };
  for (const type of presses) window.addEventListener(type, press, options);
  for (const type of releases) window.addEventListener(type, release, options);
  window.addEventListener('pointermove', releaseUnpressed, options);
  return () => {
    watching.abort();
    release();
  };
}
