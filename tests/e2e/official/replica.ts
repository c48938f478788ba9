/**
 * Replicas of two official pages at their real addresses: the portal, made of the libraries it is made of (Vue 2 and
 * Element UI), and an administration's articles. What they show follows what is known of the real ones; class names
 * and structure are no contract.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sites } from '../../../scripts/browser/sites';
import { articles, attachmentUrls, sendAttachment } from './replica-articles';
import { type Gate, gateOf } from './replica-gate';
import { type Lie, lieAbout, lieAboutNotice, otherEntry } from './replica-lies';
import { type Notice, replicaNotices } from './replica-notices';
import { type Records, replicaRecords, wholeEntry } from './replica-records';
import { type PortalWords, portalWords, type Wording } from './replica-words';

const portalHost = 'beian.miit.gov.cn';

/** The address of a place in the portal, such as `/Integrated/recordQuery`. */
export const portalAt = (route: string): string => `https://${portalHost}/#${route}`;
export const indexUrl = portalAt('/Integrated/index');
export const noticesUrl = portalAt('/Integrated/notice_list');
export const recordQueryUrl = portalAt('/Integrated/recordQuery');
export const smsUrl = portalAt('/Integrated/ComplaintA');

/** Where the portal asks; the first is the real one's, the others are like it. */
export const noticesPath = '/pquery/latestMessage/queryByCondition';
export const noticePath = '/pquery/latestMessage/queryDetail';
export const recordsPath = '/icpproject_query/api/icpAbbreviateInfo/queryByCondition';
export const entryPath = '/icpproject_query/api/icpAbbreviateInfo/queryDetail';

export interface ReplicaOptions {
  wording?: Wording;
  /** How label and value stand in the detail of a query. */
  layout?: 'neighbours' | 'nested' | 'cells';
  /** The empty table of the query stands there before anything was asked. */
  emptyFromStart?: boolean;
  /** Element's fixed last column: the table's rows then stand a second time in its markup. */
  fixedColumn?: boolean;
  lies?: readonly Lie[];
  notices?: readonly Notice[];
  records?: Records;
  /** Milliseconds until an answer that is only late, by default 150. */
  lateBy?: number;
}

/** One request to one of the replicas, but for the files of the portal's own page. */
export interface ReplicaRequest {
  host: string;
  method: string;
  path: string;
  /** What was posted, read from JSON, or as text where it is none; null for nothing. */
  body: unknown;
}

export interface Replica extends Pick<Gate, 'answer' | 'held' | 'letGo'> {
  serve: (sites: Sites) => void;
  /** Takes other options from the next load of the page on. */
  set: (options: ReplicaOptions) => void;
  /** The words that the portal shows. */
  words: () => PortalWords;
  /** Every request so far, in order. */
  requests: ReplicaRequest[];
  /** What was posted to a path, in order. */
  posted: (path: string) => unknown[];
  /** How often a page was loaded, by default the portal. */
  loads: (url?: string) => number;
  /** Forgets requests and what is held back, and takes the options it began with. */
  reset: () => void;
}

const files = (type: string, path: string) => ({
  type,
  isLibrary: path.startsWith('node_modules/'),
  read: () => readFileSync(path),
});
const here = 'tests/e2e/official';
const theme = 'node_modules/element-ui/lib/theme-chalk';
const ownFiles: Record<string, ReturnType<typeof files>> = {
  '/': files('text/html', `${here}/portal.html`),
  '/vue.js': files('text/javascript', 'node_modules/vue/dist/vue.min.js'),
  '/element-ui.js': files('text/javascript', 'node_modules/element-ui/lib/index.js'),
  '/element-ui.css': files('text/css', `${theme}/index.css`),
  '/fonts/element-icons.woff': files('font/woff', `${theme}/fonts/element-icons.woff`),
  '/portal.js': files('text/javascript', `${here}/portal.js`),
  '/portal-notices.js': files('text/javascript', `${here}/portal-notices.js`),
  '/portal-records.js': files('text/javascript', `${here}/portal-records.js`),
};

/** The replicas, and what a test holds them by. One of them may serve several browsers, one after the other. */
export function replicaSites(first: ReplicaOptions = {}): Replica {
  let options = first;
  const requests: ReplicaRequest[] = [];
  const gate = gateOf(() => options.lateBy ?? 150);
  const lies = (): readonly Lie[] => options.lies ?? [];
  const words = (): PortalWords => portalWords[options.wording ?? 'newer'];

  const data: Record<string, (body: Body, response: ServerResponse) => void> = {
    '/config.json': (_, response) => {
      const { layout = 'neighbours', emptyFromStart = false, fixedColumn = false } = options;
      const shown = { words: words(), layout, emptyFromStart, fixedColumn };
      gate.send('config', response, { ...shown, lies: lies(), other: otherEntry });
    },
    [noticesPath]: (body, response) => {
      const { total, list } = noticesFor(body, options.notices ?? replicaNotices);
      gate.send('notices', response, { total, list: list.map((one) => lieAboutNotice(one, lies())) });
    },
    [noticePath]: (body, response) => {
      const notice = (options.notices ?? replicaNotices)[Number(body.id)];
      gate.send('notice', response, notice ? lieAboutNotice(notice, lies()) : null);
    },
    [recordsPath]: (body, response) => {
      const asked = String(body.unitName ?? '').trim();
      const found = (options.records ?? replicaRecords)[asked] ?? [];
      const all = found.map((entry, at) => ({
        ...lieAbout(wholeEntry(entry), lies()),
        id: [asked, at],
      }));
      gate.send('records', response, { total: all.length, list: pageOf(all, body) });
    },
    [entryPath]: (body, response) => {
      const [asked, at] = body.id as [string, number];
      const entry = (options.records ?? replicaRecords)[asked]?.[at];
      gate.send('entry', response, entry ? lieAbout(wholeEntry(entry), lies()) : null);
    },
  };

  const answerWith = (host: string, path: string, body: Body, response: ServerResponse): void => {
    const own = host === portalHost ? ownFiles[path] : undefined;
    const asked = host === portalHost ? data[path] : undefined;
    const article = articles[`https://${host}${path}`];
    // Libraries stay with the browser, as those of the portal do.
    if (own?.isLibrary) response.setHeader('cache-control', 'max-age=3600');
    if (own) sendFile(response, own.type, own.read());
    else if (asked) asked(body, response);
    else if (article) sendFile(response, 'text/html', article);
    else if (/\.(docx?|pdf)$/.test(path)) sendAttachment(path, response);
    else {
      response.statusCode = 404;
      response.end();
    }
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { host, pathname: path } = new URL(request.url ?? '/', `https://${request.headers.host}`);
    let posted = '';
    request.on('data', (chunk) => {
      posted += chunk;
    });
    request.on('end', () => {
      const body = bodyIn(posted);
      if (path === '/' || !(path in ownFiles)) {
        requests.push({ host, method: request.method ?? '', path, body });
      }
      answerWith(host, path, (body ?? {}) as Body, response);
    });
  };

  return {
    ...gate,
    serve: (sites) => {
      sites.serve(portalHost, answer);
      for (const url of [...Object.keys(articles), ...attachmentUrls]) {
        sites.serve(url.replace('https://', ''), answer);
      }
    },
    set: (next) => {
      options = next;
    },
    words,
    requests,
    posted: (path) =>
      requests.flatMap((one) => (one.method === 'POST' && one.path === path ? [one.body] : [])),
    loads: (url = `https://${portalHost}/`) => {
      const wanted = new URL(url);
      return requests.filter(({ host, path }) => host === wanted.host && path === wanted.pathname).length;
    },
    reset: () => {
      options = first;
      requests.length = 0;
      gate.reset();
    },
  };
}

type Body = Record<string, unknown>;

function bodyIn(posted: string): unknown {
  try {
    return posted ? JSON.parse(posted) : null;
  } catch {
    return posted;
  }
}

/** What the page of a list holds of those that are there. */
function pageOf<T>(all: readonly T[], { page, size }: Body): T[] {
  const many = Number(size) || 10;
  const from = (Math.max(Number(page) || 1, 1) - 1) * many;
  return all.slice(from, from + many);
}

function noticesFor(
  asked: Body,
  notices: readonly Notice[],
): { total: number; list: (Omit<Notice, 'html'> & { id: number })[] } {
  const { province = '', title = '', from, to } = asked as Partial<Record<string, string>>;
  const found = notices
    .map(({ html: _, ...listed }, id) => ({ ...listed, id }))
    .filter((one) => one.province.includes(province.trim()) && one.title.includes(title.trim()))
    .filter(({ date }) => (!from || date >= from) && (!to || date <= to));
  return { total: found.length, list: pageOf(found, asked) };
}

function sendFile(response: ServerResponse, type: string, content: Buffer | string): void {
  response.setHeader('content-type', type.startsWith('text/') ? `${type}; charset=utf-8` : type);
  response.end(content);
}
