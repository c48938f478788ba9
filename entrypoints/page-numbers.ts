import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPageNumbers } from '../platform/page/page-numbers';

/** Put into a page by the popup only; its result is the numbers found. */
export default defineUnlistedScript(() => findPageNumbers(document));
