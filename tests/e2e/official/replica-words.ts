/** The words that the replica of the portal shows. */

export type Wording = 'newer' | 'older' | 'app' | 'renamed';

/** A value of an entry and the label it stands under. */
interface Labelled {
  key: string;
  label: string;
}

interface Block {
  title: string;
  rows: Labelled[];
}

export interface PortalWords {
  site: string;
  hotline: string;
  /** What a failed request says. */
  failed: string;
  empty: string;
  index: string;
  act: string;
  open: string;
  back: string;
  search: string;
  reset: string;
  menu: { route: string; label: string }[];
  notices: Record<
    'province' | 'title' | 'time' | 'provinceHint' | 'textHint' | 'from' | 'to' | 'issued' | 'heading',
    string
  >;
  query: {
    hint: string;
    captcha: string;
    solve: string;
    columns: Labelled[];
    subject: Block;
    service: Block;
  };
  sms: { fields: string[]; send: string };
}

const organiser = { key: 'organiser', label: '主办单位名称' };
const nature = { key: 'nature', label: '主办单位性质' };
const passed = { key: 'date', label: '审核通过日期' };
const limited = { key: 'limited', label: '是否限制接入' };
const precheck = { key: 'precheck', label: '服务前置审批项' };

const subject = (date: Labelled): Block => ({
  title: 'ICP备案主体信息',
  rows: [{ key: 'subjectNumber', label: 'ICP备案/许可证号' }, date, organiser, nature],
});

const newer: PortalWords = {
  site: 'ICP/IP地址/域名信息备案管理系统',
  hotline: '服务热线：010-66411166',
  failed: '系统繁忙，请稍后再试',
  empty: '暂无数据',
  index: '序号',
  act: '操作',
  open: '详情',
  back: '返回',
  search: '搜索',
  reset: '重置',
  menu: [
    { route: '/Integrated/index', label: '首页' },
    { route: '/Integrated/recordQuery', label: 'ICP备案查询' },
    { route: '/Integrated/ComplaintA', label: '短信核验' },
    { route: '/Integrated/domainQuery', label: '违法违规域名查询' },
    { route: '/Integrated/verifyApply', label: '电子化核验申请' },
    { route: '/Integrated/notice_list', label: '通知公告' },
    { route: '/Integrated/policy', label: '政策文件' },
  ],
  notices: {
    province: '省份',
    title: '标题',
    time: '提出时间',
    provinceHint: '请输入省份',
    textHint: '请输入内容',
    from: '开始日期',
    to: '结束日期',
    issued: '发布时间',
    heading: '公告详情信息',
  },
  query: {
    hint: '请输入单位名称或域名或备案号',
    captcha: '请完成安全验证',
    solve: '完成验证',
    columns: [
      organiser,
      nature,
      { key: 'number', label: 'ICP备案/许可证号' },
      { key: 'domain', label: '网站域名' },
      passed,
      limited,
    ],
    subject: subject(passed),
    service: {
      title: 'ICP备案服务信息',
      rows: [{ key: 'number', label: 'ICP备案/许可证号' }, { key: 'domain', label: '网站域名' }, precheck],
    },
  },
  sms: { fields: ['验证码', '手机号', '证件号码后6位'], send: '提交' },
};

const olderDate = { key: 'date', label: '审核日期' };
const olderService = [
  { key: 'number', label: '网站备案/许可证号' },
  { key: 'serviceName', label: '网站名称' },
  { key: 'homePage', label: '网站首页地址' },
];
const appService = [
  { key: 'number', label: '服务备案号' },
  { key: 'serviceName', label: '服务名称' },
];

const renamed: PortalWords = {
  site: '互联网登记平台',
  hotline: '来电：010-66411166',
  failed: '出了点问题',
  empty: '什么也没有',
  index: '编次',
  act: '动作',
  open: '看看',
  back: '回去',
  search: '找一找',
  reset: '清空',
  menu: ['门口', '登记信息', '手机确认', '问题网址', '线上确认', '消息', '规章'].map((label, at) => ({
    route: newer.menu[at]?.route ?? '',
    label,
  })),
  notices: {
    province: '地域',
    title: '主旨',
    time: '时段',
    provinceHint: '填写地域',
    textHint: '填写文字',
    from: '起',
    to: '止',
    issued: '登出日',
    heading: '消息全文',
  },
  query: {
    hint: '填写持有方或网址',
    captcha: '请点一下',
    solve: '我不是机器',
    columns: [
      { key: 'organiser', label: '持有方' },
      { key: 'nature', label: '类别' },
      { key: 'number', label: '登记编码' },
      { key: 'domain', label: '网址' },
      { key: 'date', label: '核定日' },
      { key: 'limited', label: '通断' },
    ],
    subject: {
      title: '持有方资料',
      rows: [
        { key: 'subjectNumber', label: '登记编码' },
        { key: 'date', label: '核定日' },
        { key: 'organiser', label: '持有方' },
        { key: 'nature', label: '类别' },
      ],
    },
    service: {
      title: '站点资料',
      rows: [
        { key: 'number', label: '登记编码' },
        { key: 'domain', label: '网址' },
        { key: 'precheck', label: '许可事项' },
      ],
    },
  },
  sms: { fields: ['口令', '手机', '证件末六位'], send: '送出' },
};

/** `renamed` has no word of its own labels in common with the others. */
export const portalWords: Record<Wording, PortalWords> = {
  newer,
  older: {
    ...newer,
    query: {
      ...newer.query,
      columns: [organiser, nature, ...olderService, olderDate, limited],
      subject: subject(olderDate),
      service: { title: '网站信息', rows: [...olderService, precheck] },
    },
  },
  app: {
    ...newer,
    query: {
      ...newer.query,
      columns: [organiser, nature, ...appService, passed, limited],
      service: { title: 'ICP备案服务信息', rows: [...appService, precheck] },
    },
  },
  renamed,
};
