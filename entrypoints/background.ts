import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../platform/background/start';

/** The service worker, or event page, behind every page of the extension. */
export default defineBackground(startBackground);
