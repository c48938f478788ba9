import { defineContentScript } from 'wxt/utils/define-content-script';
import { livingHosts } from '../lib/rescue-rules';
import { startPageAgent } from '../platform/page/agent';

/** The script in a page: on beian pages by itself, on any other page when the popup asks. */
export default defineContentScript({
  matches: livingHosts().map((host) => `*://${host}/*`),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    startPageAgent();
  },
});
