/** Replica pages at the real host names. Layout and scripts are our own; the words are those such pages carry. */
import type { Sites } from '../../../scripts/browser/sites';

export const provinceUrl = 'https://gdca.miit.gov.cn/bsfw/bszn/replica.html';
export const portalUrl = 'https://beian.miit.gov.cn/#/Integrated/index';
export const queryUrl = 'https://beian.miit.gov.cn/#/Integrated/recordQuery';
export const strutsUrl = 'http://scca.miit.gov.cn/portal/showNotice.action';
export const strictUrl = 'https://shca.miit.gov.cn/strict.html';
export const hostileUrl = 'https://zjca.miit.gov.cn/hostile.html';
const policeUrl = 'https://beian.mps.gov.cn/';
export const captchaUrl = 'https://jsca.miit.gov.cn/query.html';

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${body}`;

const paragraphs = '<p>办理事项、所需材料、办理程序和办理时限见附件。</p>'.repeat(60);

/** A site's own number, with the link to the portal that the law asks for. */
const foot =
  '<footer class="bottom">主办单位：工业和信息化部 <a href="https://beian.miit.gov.cn/">京ICP备04000001号-2</a></footer>';

const article = `<style>body{font:16px/1.8 sans-serif;margin:0 auto;max-width:960px}</style>
<header><h1>办事指南</h1></header><article><h2>备案注销</h2>
<p>旧表：<a id="dead" href="http://gdcainfo.miitbeian.gov.cn/state/outPortal/queryMutualityDownloadInfo.action?id=11">下载</a></p>
${paragraphs}</article>${foot}`;

/** Hash routes; a result that comes late, as from a server; a captcha that opens on a click. */
const portal = `<style>body{font:16px/1.8 sans-serif;margin:0}#view{padding:24px;min-height:400px}</style>
<div id="app"><div id="view"></div>${foot}</div>
<script>
  const view = document.getElementById('view');
  const draw = () => {
    view.textContent = '';
    if (location.hash.startsWith('#/Integrated/recordQuery')) {
      view.innerHTML = '<input id="word" placeholder="请输入单位名称/域名/备案号"><button id="search">搜索</button><table><tbody id="rows"></tbody></table>';
      document.getElementById('search').onclick = () => {
        fetch('/late').then(() => {
          document.getElementById('rows').innerHTML =
            '<tr><td>1</td><td>某公司</td><td><span>粤ICP备</span><span>17055554号-2</span></td><td>2023-05-06</td></tr>';
        });
      };
    } else view.innerHTML = '<h1>首页</h1><p>ICP/IP地址/域名信息备案管理系统 ' + location.hash + '</p>';
  };
  addEventListener('hashchange', draw);
  draw();
</script>`;

const struts = `<body bgcolor="#ffffff"><table width="100%"><tr><td><font size="2">关于备案注销的通知</font></td></tr></table>`;

const strict = `<h1>严格的页面</h1>${paragraphs}`;

/** Hides, covers, removes, speaks and clicks in the extension's name. */
const hostile = `<style>body *, html > *:not(head):not(body) { display: none !important; opacity: 0 !important; pointer-events: none !important }
#cover { display: block !important; position: fixed; inset: 0; z-index: 2147483647; background: #9cf; opacity: 1 !important }</style>
<div id="cover"></div>
<script>
  window.removed = 0;
  window.errors = [];
  addEventListener('error', (event) => window.errors.push(event.message));
  customElements.define('beian-hint', class extends HTMLElement {});
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (node.nodeType !== 1 || node.id === 'cover') continue;
      window.removed += 1;
      node.setAttribute('style', 'display:none !important');
      if (window.removed < 3) node.remove();
      else {
        node.hidePopover?.();
        for (const type of ['click', 'keydown', 'pointerdown']) node.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        node.click();
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
  const lies = [{ beian: 'saveSettings', data: { hints: 'off' } }, { beian: 'hintMute', data: { everywhere: true } }, { beian: 'eraseAll', data: null }];
  setInterval(() => {
    for (const lie of lies) {
      postMessage(lie, '*');
      document.dispatchEvent(new CustomEvent('beian', { detail: lie }));
      dispatchEvent(new MessageEvent('message', { data: lie, origin: location.origin }));
    }
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  }, 20);
</script>`;

const captcha = `<style>body{font:16px/1.8 sans-serif;height:3000px;margin:0}
#captcha{position:fixed;right:0;bottom:0;width:360px;height:220px;background:#cde;display:none}</style>
<h1>查询</h1><button id="ask">查询</button>
<div id="captcha"><p>拖动滑块完成验证</p><button id="slide">滑块</button></div>
<script>document.getElementById('ask').onclick = () => { document.getElementById('captcha').style.display = 'block' }</script>`;

/** Serves all of them. `late` answers the query of the portal when it is called. */
export function serveReplicas(sites: Sites): void {
  const at = (url: string, body: string): void => {
    const { host, pathname } = new URL(url);
    sites.serve(host + pathname, page(host, body));
  };
  at(provinceUrl, article);
  at('https://beian.miit.gov.cn/', portal);
  sites.serve('beian.miit.gov.cn/late', (_, response) => {
    setTimeout(() => response.end('{}'), 200);
  });
  at(strutsUrl, struts);
  at(hostileUrl, hostile);
  at(captchaUrl, captcha);
  at(policeUrl, '<h1>全国互联网安全管理服务平台</h1>');
  sites.serve('shca.miit.gov.cn/strict.html', (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; require-trusted-types-for 'script'; sandbox allow-same-origin",
    );
    response.end(page('shca', strict));
  });
}
