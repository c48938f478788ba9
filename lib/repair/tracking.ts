import { type Address, mapParameters } from './address';

/**
 * The query without what the Taobao family of sites adds to a link on the way: `spm=…` and `file=…` where
 * it repeats the path from a slash on (seen on help pages of about 2017). Any other `file` belongs to the page.
 */
export function cutTracking({ path, query }: Pick<Address, 'path' | 'query'>): string {
  if (!/(?:spm|file)=/i.test(query)) return query;
  return mapParameters(query, (parameter) => {
    const echo = /^file=(.+)$/i.exec(parameter)?.[1];
    return /^spm=/i.test(parameter) || (echo && path.endsWith(`/${echo}`)) ? null : parameter;
  });
}
