/** A table of filings as people have it, of any length. */
import { provinces } from '../../data/directory';

const provincesUsed = provinces.slice(0, 9);

export const tableHead =
  '备案号,主办单位,域名,主办单位性质,证件类型,证件号码,联系人,手机号码,邮箱,注销原因,审核时间,备注';

/** The row of one filing; each has a number, a name and a domain of its own. */
export function lineOfTable(at: number): string {
  const prefix = provincesUsed[at % provincesUsed.length]?.prefix;
  return `${prefix}ICP备${16_100_000 + 7 * at}号-1,示例${at}网络科技有限公司,site${at}.cn,企业,营业执照,91350100M000100Y43,张经办,13800138000,name${at}@example.com,公司停止使用该网站，不再续费。,2024-05-06,"第 ${at} 个,无"`;
}
