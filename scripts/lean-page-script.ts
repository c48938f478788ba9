import type { Plugin } from 'vite';

const nativeApi = '@wxt-dev/browser';
const start = 'virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Keeps the script in pages small: the browser's own promise-based API instead of the polyfill, and WXT's
 * start without its context, which announces itself by an event that a page can hear, and send to end the script.
 */
export function leanPageScript(): Plugin {
  let inPage = false;
  return {
    name: 'lean-page-script',
    enforce: 'pre',
    configResolved({ build }) {
      inPage = build.lib !== false && String(build.lib?.entry).includes(start);
    },
    resolveId(source) {
      const isApi = source === 'wxt/browser' || source.startsWith('@wxt-dev/webextension-polyfill');
      return inPage && isApi ? this.resolve(nativeApi) : null;
    },
    load(id) {
      if (!inPage || !id.includes(start)) return null;
      const entrypoint = id.slice(id.indexOf(start) + start.length);
      return `import script from ${JSON.stringify(entrypoint)};\nexport default script.main();`;
    },
  };
}
