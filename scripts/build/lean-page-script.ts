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
    config({ build }) {
      inPage = Boolean(build?.lib && String(build.lib.entry).includes(start));
      if (!inPage || build?.minify === false) return null;
      // Some 250 bytes smaller, compressed, than the usual minifier (2026-11).
      const compress = {
        passes: 3,
        pure_getters: true,
        keep_fargs: false,
        inline: 1,
        unsafe_arrows: true,
        unsafe: true,
        unsafe_methods: true,
        unsafe_comps: true,
      };
      return { build: { minify: 'terser', terserOptions: { ecma: 2020, compress } } };
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
