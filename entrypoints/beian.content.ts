import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageAgent } from '../platform/page/agent';

/** The script in a page: on beian pages by itself, on any other page when the popup asks. */
export default defineContentScript({
  // The living hosts, filled in by wxt.config.ts.
  matches: [],
  runAt: 'document_idle',
  main() {
    startPageAgent();
  },
});
