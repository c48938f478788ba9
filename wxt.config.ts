import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { findDataFaults } from './data/check';
import { beianHosts, livingHosts } from './lib/host/beian-hosts';
import { matchPattern } from './lib/host/match-pattern';
import { projectPage } from './lib/project-page';
import { buildRescueRules } from './lib/repair/rescue-rules';
import { managedSchema } from './lib/settings';
import { findChromium, findFirefox } from './scripts/browser/find-browsers';
import { browserTexts } from './scripts/build/browser-texts';
import { dropInnerHtml } from './scripts/build/drop-inner-html';
import { inlineTables } from './scripts/build/inline-tables';
import { leanFactFiles } from './scripts/build/lean-facts';
import { leanPageScript } from './scripts/build/lean-page-script';
import { signOfLife } from './scripts/build/sign-of-life';

const faults = findDataFaults(fileURLToPath(new URL('./data', import.meta.url)));
if (faults.length > 0) throw new Error(`The data files are not right:\n${faults.join('\n')}`);

/** The oldest browsers that can do what the extension asks of them. */
const oldest = { chrome: '123', firefox: '142' };
const rulesPath = 'rules/rescue.json';
const managedPath = 'managed-schema.json';

/** A suggested key, the same on every system but macOS, where Alt writes letters; docs/permissions.md says why these. */
const keyFor = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` });

function commandsIn(browser: string) {
  const panel = { suggested_key: keyFor('K'), description: '__MSG_commandPanel__' };
  return {
    _execute_action: { suggested_key: keyFor('J') },
    // Firefox opens and closes its sidebar itself.
    ...(browser === 'firefox' ? { _execute_sidebar_action: panel } : { 'open-panel': panel }),
    'look-up-selection': { suggested_key: keyFor('H'), description: '__MSG_commandLookUp__' },
  };
}

/**
 * What popup, desk and panel begin with is one file. Of what comes later, a file for each field that several parts share, with all
 * that it needs: no file needs one further down, so none is run before what it needs.
 */
const chunkGroups = {
  groups: [
    { name: 'start', tags: ['$initial' as const], minShareCount: 2, priority: 5 },
    { name: 'helpers', test: /\/components\/ui\/[a-z-]+\.ts$/, priority: 5 },
    {
      name: 'stored',
      test: /\/zod\/|\/lib\/notebook\/(?:answer-many|change-kept|due|find-kept|kept-filing|notebook\.ts)|\/lib\/form\/model\/(?:draft|form-entry)|\/lib\/official\//,
      minShareCount: 2,
      priority: 4,
    },
    { name: 'guide', test: /\/(?:lib|components)\/guide\/|\/data\/national/, minShareCount: 2, priority: 3 },
    { name: 'reader', test: /\/lib\/(?:lookup|repair)\//, minShareCount: 2, priority: 2 },
    { name: 'form', test: /\/(?:lib|components)\/form\//, minShareCount: 2, priority: 1 },
  ],
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // The browsers that the tests use; Chromium refuses its sandbox to root.
  webExt: {
    binaries: Object.fromEntries(
      Object.entries({ chrome: findChromium(), firefox: findFirefox() }).filter(([, path]) => path !== null),
    ) as Record<string, string>,
    ...(process.getuid?.() === 0 ? { chromiumArgs: ['--no-sandbox'] } : {}),
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [inlineTables(), leanFactFiles(), dropInnerHtml(), leanPageScript()],
    // So that light-dark() stays as it is written.
    build: {
      rolldownOptions: { output: { codeSplitting: chunkGroups } },
      cssTarget: [`chrome${oldest.chrome}`, `firefox${oldest.firefox}`],
    },
    worker: { format: 'es', plugins: () => [inlineTables(), leanFactFiles()] },
  }),
  hooks: {
    'entrypoints:resolved': ({ config }, entrypoints) => {
      // The page of all states is for those who build this.
      const states = entrypoints.findIndex(({ name }) => name === 'states');
      if (config.mode !== 'development' && states >= 0) entrypoints.splice(states, 1);
      // Named here and not in the entrypoint, whose bundle would carry the way to find them.
      const script = entrypoints.find(({ name }) => name === 'beian');
      if (script?.type === 'content-script') script.options.matches = livingHosts().map(matchPattern);
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      const { content_scripts: [script] = [], action, sidebar_action: sidebar } = manifest;
      // Else it is the title of its page, which is Chinese.
      for (const place of [action, sidebar]) if (place) place.default_title = '__MSG_actionTitle__';
      // As the user's own sheet: no page can say otherwise.
      if (config.browser === 'firefox' && script)
        Object.assign(script, { css: [signOfLife.path], css_origin: 'user' });
    },
    'build:publicAssets': ({ config }, files) => {
      files.push({ contents: JSON.stringify(buildRescueRules()), relativeDest: rulesPath });
      files.push({ contents: JSON.stringify(managedSchema(), null, 2), relativeDest: managedPath });
      if (config.browser === 'firefox')
        files.push({ contents: signOfLife.contents, relativeDest: signOfLife.path });
      for (const { path, contents } of browserTexts()) files.push({ contents, relativeDest: path });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    // docs/permissions.md explains each of these.
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'webRequest',
      'declarativeNetRequestWithHostAccess',
      'alarms',
    ],
    optional_permissions: ['notifications'],
    // Only ever asked for one site, by "always repair on this site".
    optional_host_permissions: ['*://*/*'],
    host_permissions: beianHosts().map(matchPattern),

    commands: commandsIn(browser),
    omnibox: { keyword: 'beian' },
    options_ui: { page: 'desk.html#/settings', open_in_tab: true },
    homepage_url: projectPage,
    declarative_net_request: { rule_resources: [{ id: 'rescue', enabled: true, path: rulesPath }] },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; worker-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'deregistration@beian-helper',
              strict_min_version: `${oldest.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // Firefox reads an organisation's policy without a schema.
        { minimum_chrome_version: oldest.chrome, storage: { managed_schema: managedPath } }),
  }),
});
