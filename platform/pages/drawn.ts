/**
 * When a page has drawn itself for the first time, or does not draw: in a tab behind, or in a browser that holds frames back.
 * What is not needed for that waits for it. A popup counts as hidden until it has drawn itself.
 */
export const drawn = new Promise<void>((done) => {
  // No page: a worker, or the program of a test.
  if (typeof requestAnimationFrame === 'undefined') return done();
  // Behind the frame, not before it.
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 1000);
});
