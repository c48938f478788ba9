import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawnBefore, showTheme } from '../platform/pages/drawn-before';

/** Before anything is painted, in the head of every page of the extension: the colours that the last one had. */
export default defineUnlistedScript(() => showTheme(drawnBefore()));
