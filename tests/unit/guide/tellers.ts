/** Who says what, told from the sources by another way than the guide's own. */
import { providers } from '../../../data/directory';
import type { Fact, Provider } from '../../../data/schema';

/** Hosts, and owners or names of repositories, by the provider whose documentation they are. */
const tellers: readonly (readonly [RegExp, string])[] = [
  [/^github\.com\/[\w-]+\/qcloud-documents|^https?:\/\/(cloud\.tencent\.com|wiki\.xialue\.net)\//, 'tencent'],
  [/^github\.com\/huaweicloud\/|^https?:\/\/support\.huaweicloud\.com\//, 'huawei'],
  [/^github\.com\/AlibabaCloudDocs\/|^https?:\/\/help\.aliyun\.com\//, 'aliyun'],
  [/^github\.com\/UCloudDoc-Team\//, 'ucloud'],
  [/^github\.com\/yunify\/|^https?:\/\/docsv4\.qingcloud\.com\//, 'qingcloud'],
  [/^github\.com\/\w+\/cn: documentation\//, 'jdcloud'],
  [/^https?:\/\/cloud\.baidu\.com\//, 'baidu'],
  [/^https?:\/\/www\.volcengine\.com\//, 'volcengine'],
  [/^https?:\/\/docs\.ksyun\.com\//, 'ksyun'],
  [/^https?:\/\/unicloud\.com\//, 'unicloud'],
  [/^https?:\/\/www\.west\.cn\//, 'west'],
  [/^github\.com\/selina603\//, 'azure'],
  [/^https?:\/\/developers\.weixin\.qq\.com\//, 'weixin'],
  [/^https?:\/\/opendocs\.alipay\.com\//, 'alipay'],
  [/^https?:\/\/developer\.open-douyin\.com\//, 'douyin'],
];

const known = new Map<string, string | undefined>();

function idOf(source: string): string | undefined {
  if (!known.has(source)) known.set(source, tellers.find(([pattern]) => pattern.test(source))?.[1]);
  return known.get(source);
}

/** The sources as they stand in data/. */
function sourcesOf({ source }: Fact): readonly string[] {
  return typeof source === 'number' ? [] : source;
}

/** The only provider behind a statement; undefined where there are several, or another source. Quoted law is nobody's word. */
export function tellerOf(fact: Fact): Provider | undefined {
  if ('article' in fact) return undefined;
  const ids = 'provider' in fact ? [fact.provider] : sourcesOf(fact).map(idOf);
  return ids.every((id) => id === ids[0]) ? providers.find(({ id }) => id === ids[0]) : undefined;
}
