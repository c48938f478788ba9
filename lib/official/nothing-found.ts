const what = '(?:相关|符合条件的?|该|任何)?(?:备案)?(?:记录|数据|信息|结果|内容)';

/**
 * The sentences with which a table says that it has nothing (Element UI, and the portal from 2020 to 2026), whole: of a
 * network or a captcha they say something else.
 */
export const nothingFound = new RegExp(
  `^(?:暂无(?:数据|${what})|无数据|(?:没有|未)(?:查询|查|找|搜索)到${what}|查询结果为空|无符合条件的?(?:记录|数据|结果))[。！!]?$`,
);
