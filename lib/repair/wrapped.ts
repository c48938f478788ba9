import type { Address } from './address';

/**
 * Sites that lead on to the address they carry (link pages of forums, result pages, mail scanners; seen in pages and
 * their source up to 2026-11): host, also below one that begins with a dot, and the beginning of the path. A login that
 * returns to an address (`service=`, `redirect_uri=`) is none of them, nor is an archive.
 */
const wrappers = (
  'link.zhihu.com link.csdn.net link.juejin.cn link.segmentfault.com link.jianshu.com links.jianshu.com link.sspai.com ' +
  'segmentfault.com/link gitee.com/link www.jianshu.com/go www.oschina.net/action/GoToLink sspai.com/link ' +
  'www.douban.com/link2 weibo.cn/sinaurl c.pc.qq.com mail.qq.com/cgi-bin weixin110.qq.com/cgi-bin ' +
  'www.google.com/url google.com/url www.google.com.hk/url www.youtube.com/redirect l.facebook.com/l.php ' +
  '.safelinks.protection.outlook.com urldefense.proofpoint.com urldefense.com .trendmicro.com/wis ' +
  'linkprotect.cudasvc.com protect2.fireeye.com clicktime.symantec.com secure-web.cisco.com'
).split(' ');
/** An address, plain, in escapes, or as Proofpoint writes it (`http-3A__host_path`). */
const inner = /https?(?::|%3A|-3A)(?:\/|%2F|_){1,2}[^&]+/i;

/**
 * The address that another site would lead on to.
 *
 * @returns Null where the site is no such site, or carries no address. Never throws.
 */
export function unwrap({ host, path, query, hash }: Address): string | null {
  const isWrapper = wrappers.some((wrapper) => {
    const at = wrapper.indexOf('/');
    const site = at < 0 ? wrapper : wrapper.slice(0, at);
    return (
      (site.startsWith('.') ? host.endsWith(site) : host === site) &&
      (at < 0 || path.startsWith(wrapper.slice(at)))
    );
  });
  const [found] = (isWrapper && inner.exec(path + query + hash)) || [];
  if (!found) return null;
  if (/^https?-3A/i.test(found)) {
    return decode(found.replaceAll('_', '/').replace(/-(?=[\dA-F]{2})/gi, '%'));
  }
  // The scanner's own sign behind it: /v3/__http://…__;!!…
  const [address = ''] = found.split('__;', 1);
  return /^https?:\/\//i.test(address) ? address : decode(address);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
