import type { Plugin } from 'vite';

const nativeApi = '@wxt-dev/browser';
const leanContext = '\0lean-content-script-context';

/**
 * Keeps the script in pages small: the browser's own promise-based API instead of the polyfill, and no
 * WXT context, which announces each start by an event that a page can hear, and send itself to end the script.
 */
export function leanPageScript(): Plugin {
  let inPage = false;
  return {
    name: 'lean-page-script',
    enforce: 'pre',
    configResolved({ build }) {
      inPage = build.lib !== false && String(build.lib?.entry).includes('content-script');
    },
    resolveId(source) {
      if (!inPage) return null;
      if (source === 'wxt/browser' || source.startsWith('@wxt-dev/webextension-polyfill')) {
        return this.resolve(nativeApi);
      }
      return source === 'wxt/utils/content-script-context' ? leanContext : null;
    },
    load(id) {
      return id === leanContext ? 'export class ContentScriptContext {}' : null;
    },
  };
}
