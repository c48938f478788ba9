/**
 * A style sheet that the browser puts into pages with the hint, for Firefox: that ends the script of an extension that is
 * updated or removed before it can say so, but takes the extension's sheets out of the page in the same moment (Firefox
 * 153, 2026-11; Chromium leaves them). What assets/hint.css shows without these properties is that the extension is gone.
 */
export const signOfLife = {
  path: 'content-scripts/beian.css',
  contents:
    'html>[data-beian]{--beian-here:block!important;--beian-gone:none!important;--beian-seen:visible!important}',
};
