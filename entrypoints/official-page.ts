import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OfficialWorld } from '../platform/page/official-mark';
import { officialReader } from '../platform/page/official-reader';

/** Put by the background into the official pages that are read, beside the script that is on every beian page. */
export default defineUnlistedScript(() => {
  (globalThis as OfficialWorld).beianOfficial ??= officialReader;
});
