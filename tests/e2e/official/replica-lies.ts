/** What a portal that is not the portal could put into its answers and its page. */
import type { Entry } from './replica-records';

/**
 * - `html`: titles and organisers that read like HTML, and real elements with `onerror` and scripts beside them.
 * - `huge`: the organiser's name is a megabyte long.
 * - `endless`: every 50 ms there is a new row.
 * - `doubled`: every label of a result stands twice, with different values.
 * - `hidden`: a second table nobody sees, and such a row of the query’s table, with other numbers and titles.
 * - `twins`: the search row of the notices stands twice; the first searches nothing.
 */
export type Lie = 'html' | 'huge' | 'endless' | 'doubled' | 'hidden' | 'twins';

export const allLies: readonly Lie[] = ['html', 'huge', 'endless', 'doubled', 'hidden', 'twins'];

/** Text that does something where it is taken for HTML: `window.lied` is set then. */
export const lyingText = '<img src=x onerror="window.lied = true"><script>window.lied = true</script>';

/** Real elements, which run in the page itself: `window.ownScript` is set there. */
const lyingElements =
  '<img src="x" onerror="window.ownScript = true"><b onclick="alert(1)">京ICP备00000002号-1</b><input value="京ICP备00000003号-1">';

/** A filing that no entry has, in what is doubled or hidden. */
export const otherEntry: Entry = {
  organiser: '北京另一某某科技有限公司',
  nature: '个人',
  number: '京ICP备00000001号-1',
  subjectNumber: '京ICP备00000001号',
  domain: 'other.example.cn',
  serviceName: '另一个服务',
  homePage: 'www.other.example.cn',
  date: '2001-01-01',
  limited: '是',
  precheck: '新闻',
};

/** An entry as the lies make it. */
export function lieAbout(entry: Entry, lies: readonly Lie[]): Record<string, unknown> {
  const told = { ...entry };
  if (lies.includes('html')) told.organiser = `${lyingText}${told.organiser}`;
  if (lies.includes('huge')) told.organiser += '某'.repeat(1024 * 1024);
  return {
    ...told,
    ...(lies.includes('html') ? { markup: lyingElements } : {}),
    ...(lies.includes('doubled') ? { other: otherEntry } : {}),
  };
}

/** A notice, or its place in the list, as the lies make it. */
export function lieAboutNotice<N extends { title: string }>(
  notice: N,
  lies: readonly Lie[],
): N & { markup?: string } {
  if (!lies.includes('html')) return notice;
  return { ...notice, title: `${lyingText}${notice.title}`, markup: lyingElements };
}
