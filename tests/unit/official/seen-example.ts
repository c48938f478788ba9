/** A noted notice, for tests. */
import type { Notice, SeenNotice } from '../../../lib/official/seen-notice';

/** One of Guangdong, of the portal, that names a fax which our data does not know. */
export function seenExample(
  id: string,
  given: Partial<Omit<SeenNotice, 'notice'>> & { notice?: Partial<Notice> } = {},
): SeenNotice {
  return {
    version: 1,
    id,
    provinceId: 'gd',
    seenOn: '2026-11-28',
    ...given,
    notice: {
      place: 'portal',
      url: 'https://beian.miit.gov.cn/#/Integrated/notice_list',
      title: `广东省注销备案申请表（${id}）`,
      issued: '2026-11-20',
      attachments: [{ name: '注销备案申请表.doc', url: 'https://beian.miit.gov.cn/files/form.doc' }],
      lines: ['邮寄地址：广东省广州市执信南路3号710室', '电话：020-99998888，手机 138 1234 5678'],
      ...given.notice,
    },
  };
}
