/** Free HTML of notices, as people paste it into an editor: three manners of setting the same lines. */

/** The links of a notice, in its order. */
export const noticeLinks = {
  form: 'https://beian.miit.gov.cn/file/zhuxiao-shenqingbiao.doc',
  rules: 'https://beian.miit.gov.cn/file/tianbiao-shuoming.pdf',
  administration: 'https://gdca.miit.gov.cn/attach/zhuxiao/shenqingbiao.docx',
  foreign: 'https://files.example.com/form.doc',
  mail: 'mailto:beian@gdca.example.cn',
};

/** Every link of a notice about deregistering carries these words in front. */
const attachments = `<p>附件：<a href="/file/zhuxiao-shenqingbiao.doc" target="_blank">1.注销备案申请表.doc</a></p>
<p><a href="${noticeLinks.rules}">2.填表说明.pdf</a></p>
<p><a href="${noticeLinks.administration}">3.申请表（管局网站）.docx</a></p>
<p><a href="${noticeLinks.foreign}" target="_blank">4.备用下载</a></p>
<p>来信：<a href="${noticeLinks.mail}">beian@gdca.example.cn</a></p>`;

const manners: ((province: string) => string)[] = [
  // A paragraph a line.
  (province) => `<p>一、申请表须由备案主体负责人签字并加盖公章，个人须手写签名。</p>
<p>二、请将申请表及证件复印件邮寄或传真至${province}通信管理局。</p>
<p>地址：${province}某某区某某路1号通信大厦3层备案办公室</p>
<p>邮编：510000</p>
<p>传真：020-22220001</p>
<p>电话：020-22220002、020-22220003</p>
<p>邮箱：beian@gdca.example.cn</p>
<p>三、材料收到后20个工作日内办理。</p>
${attachments}`,
  // One paragraph, broken by hand; labels with wide spaces.
  (province) => `<div><strong>填表说明：</strong><br>1．主体名称、证件号码须与备案信息一致。<br>
2．单位盖公章，个人签字并附身份证复印件。<br>地&emsp;&emsp;址：${province}某某市某某大道88号（周一至周五9:00—11:30）<br>
传&emsp;&emsp;真：022-22220001<br>咨询电话：022-22220002转2<br>电子邮箱：zhuxiao@ca.example.cn<br></div>${attachments}`,
  // Out of a word processor: words cut into spans.
  (
    province,
  ) => `<p class="MsoNormal" style="text-indent:32pt"><span style="font-size:16pt;font-family:仿宋">各备案</span><span style="font-size:16pt;font-family:仿宋">主体：<o:p></o:p></span></p>
<p class="MsoNormal"><span style="font-family:仿宋">邮寄</span><span lang="EN-US">&nbsp;</span><span style="font-family:仿宋">地址：${province}某某市某某街5号，收件人：备案管理科</span></p>
<p class="MsoNormal"><span>联系</span><span>电话：</span><span lang="EN-US">021</span><span lang="EN-US">-22220002</span></p>
<p class="MsoNormal"><span>传真：</span><span lang="EN-US">021-22220001</span></p>
<p class="MsoNormal"><span>邮箱：</span><span lang="EN-US">icp@ca.example.cn</span></p>${attachments}`,
];

/** Notices about anything else; a telephone stands there too. */
const other = (title: string): string =>
  `<p>各有关单位、用户：</p><p>${title}，现将有关事项通知如下：受理窗口暂停办公，系统照常运行，提交的申请顺延处理。</p>
<p>值班电话：010-22229999</p><p>特此通知。</p>`;

/**
 * The HTML of a notice.
 *
 * @param at Chooses the manner; the one of `formNotice` is a paragraph a line.
 */
export function noticeHtml(province: string, title: string, at: number): string {
  if (!/注销/.test(title) || /通知|公示/.test(title)) return other(title);
  return manners[at % manners.length]?.(province) ?? '';
}
