import { SeenList } from '../../components/notebook/seen-list';
import { NoticeReading } from '../../components/official/notice-reading';
import type { Notice, SeenNotice } from '../../lib/official/seen-notice';
import { State, StateGroup } from './state';

const longUrl =
  'https://www.gov.cn/a-very-long-folder/another-one/202611/0123456789abcdef0123456789abcdef.doc';
const notice: Notice = {
  place: 'portal',
  url: 'https://www.gov.cn/notices',
  title: '关于非经营性互联网信息服务备案注销申请表（2026 年修订版）及办理须知的公告',
  issued: '2026-11-20',
  attachments: [{ name: '附件：ICP 备案主体注销申请表.doc', url: longUrl }],
  lines: ['邮寄地址：广东省广州市越秀区某某路 1 号', '电话：020-00000000，传真：020-00000001'],
};
const bare: Notice = { ...notice, place: 'administration', issued: null, attachments: [], lines: [] };
const seen: SeenNotice[] = [notice, bare].map((one, at) => ({
  version: 1,
  id: `seen-${at}`,
  provinceId: 'gd',
  seenOn: '2026-11-28',
  notice: one,
}));

/** Notices that a person saw on official pages. */
export function SeenStates() {
  return (
    <StateGroup name="seen">
      <State name="notice: read, of no province; kept without one" wide press={['button.main']}>
        <Reading provinceId={null} notice={notice} />
      </State>
      <State name="notice: nothing but a title" wide>
        <Reading provinceId="gd" notice={bare} />
      </State>
      <State name="noted notices; one that cannot be read" wide>
        <SeenList shelf={{ seen, damaged: ['odd'] }} />
      </State>
    </StateGroup>
  );
}

function Reading({ provinceId, notice: read }: { provinceId: 'gd' | null; notice: Notice }) {
  return (
    <section class="read-view">
      <NoticeReading id="state" reading={{ kind: 'notice', on: '2026-11-28', provinceId, notice: read }} />
    </section>
  );
}
