import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../platform/background/start';

/**
 * The service worker, or event page, behind every page of the extension. A function of its own, because the build
 * loads this file to read it, and leaves out what stands inside a function here.
 */
export default defineBackground(() => startBackground());
