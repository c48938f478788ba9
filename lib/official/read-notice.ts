/** An opened notice of the portal, or an article of an administration, on deregistering a filing. */
import type { OfficialPage } from './official-page';
import type { PageSnapshot } from './page-snapshot';
import { readDay } from './read-day';
import { isOfficialUrl, type Notice, noticeLimits, parseNotice, withoutUnseen } from './seen-notice';

/** What heads an opened notice of the portal (2020 to 2022). */
const opened = /^公告详情(?:信息)?$/;
/** Where the text ends and the page goes on. */
const ending =
  /^(?:返回.{0,4}|上一篇.*|下一篇.*|相关(?:链接|文章|附件).{0,6}|版权所有.*|主办(?:单位)?[：:].*|承办[：:].*|网站标识码.*|网站地图.*|.{0,4}打印.{0,6}|扫一扫.*|服务热线.*|.{0,6}ICP备\d.*|Copyright.*|©.*)$/i;
/** A line that tells where to hand in or whom to ask. */
const contact =
  /地址|邮寄|寄[至到送]|收件|邮编|传真|电话|热线|咨询|邮箱|邮件|e-?mail|[\w.+-]+@[\w-]+\.\w|(?<!\d)0\d{2,3}[-－—\s]?\d{7,8}(?!\d)/i;
const issuedLine = /(?:发布|公布|提出|成文)?(?:时间|日期)\s*[：:]/;
const file = /\.(?:docx?|pdf|xlsx?|zip|rar|7z|wps|et|ofd)(?:$|[?#&])/i;

/**
 * Reads what an official page says in a notice on deregistering.
 *
 * @param url The address of the page.
 * @returns Null where none is open, or it is about something else. Never throws.
 */
export function noticeOn(snapshot: PageSnapshot, page: OfficialPage, url: string): Notice | null {
  const text =
    page.kind === 'notices' ? openedOnPortal(snapshot) : page.kind === 'article' ? article(snapshot) : null;
  if (!text || !isAbout(text)) return null;
  const links = snapshot.links.filter((link) => isOfficialUrl(link.url) && isInText(link, text.lines));
  const attachments = [...new Map(links.map((link) => [link.url, link])).values()]
    .slice(0, noticeLimits.attachments)
    .map((link) => ({
      name: cut(withoutUnseen(link.text), noticeLimits.name) || nameOf(link.url),
      url: link.url,
    }));
  return parseNotice({
    place: page.kind === 'notices' ? 'portal' : 'administration',
    url: url.slice(0, noticeLimits.url),
    title: cut(text.title, noticeLimits.title),
    issued: text.issued,
    attachments,
    lines: withinLimit(text.lines.filter((line) => contact.test(unspaced(line)))),
  });
}

interface NoticeText {
  title: string;
  issued: string | null;
  /** What stands below title and date. */
  lines: readonly string[];
}

function openedOnPortal({ lines }: PageSnapshot): NoticeText | null {
  const at = lines.findIndex((line) => opened.test(line.trim()));
  return at < 0 ? null : textFrom(lines.slice(at + 1));
}

function article({ headings, title, lines }: PageSnapshot): NoticeText | null {
  const named =
    headings.find((heading) => heading.includes('注销')) ?? headings[0] ?? title.split(/[-_|—]/)[0] ?? '';
  const wanted = plain(named);
  const at = wanted === '' ? -1 : lines.findIndex((line) => plain(line) === wanted);
  return at < 0 ? null : textFrom(lines.slice(at));
}

/** Title, day and text out of the lines that begin with the title. */
function textFrom(lines: readonly string[]): NoticeText | null {
  const all = lines.map(withoutUnseen).filter((line) => line !== '');
  // Beside the heading may stand what leads back.
  const at = all.findIndex((line) => !ending.test(line));
  const [title, ...below] = at < 0 ? [] : all.slice(at);
  if (title === undefined) return null;
  const end = below.findIndex((line) => ending.test(line));
  const text = end < 0 ? below : below.slice(0, end);
  const dated = text.slice(0, 6).find((line) => issuedLine.test(line) || /^\d{4}-\d{1,2}-\d{1,2}/.test(line));
  return { title, issued: dated ? readDay(dated) : null, lines: text.filter((line) => line !== dated) };
}

function isAbout({ title, lines }: NoticeText): boolean {
  const all = [title, ...lines].join('\n');
  return title.includes('注销') ? true : /注销/.test(all) && /备案/.test(title);
}

/** A file, or what the text names: menus and the foot of a page link to other pages. */
function isInText({ text, url }: PageSnapshot['links'][number], lines: readonly string[]): boolean {
  const words = plain(text);
  const isNamed = words.length > 1 && lines.some((line) => plain(line).includes(words));
  return isNamed || (file.test(url) && words === '');
}

function plain(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, '');
}

/** For finding words that are written with spaces between their characters (传　真). */
function unspaced(line: string): string {
  return line.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** Cuts without leaving half a character at the end. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function nameOf(url: string): string {
  return url.slice(-noticeLimits.name);
}

/** As many lines as may be kept, whole ones. */
function withinLimit(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const line of new Set(lines)) {
    length += line.length + 1;
    if (length > noticeLimits.text || kept.length === noticeLimits.lines) break;
    kept.push(line);
  }
  return kept;
}
