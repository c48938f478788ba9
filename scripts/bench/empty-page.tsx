/** The least that a page of preact can be; bundled by bench-copy.ts. */
import { render } from 'preact';

render(
  <main>
    <button type="button" data-empty>
      empty
    </button>
  </main>,
  document.body,
);
