import { describe, expect, it } from 'vitest';
import { isHeader, recogniseColumns } from '../../../lib/lookup/list/columns';

const kindsOf = (line: string, ...sample: string[]) =>
  recogniseColumns(
    line.split('|'),
    sample.map((row) => row.split('|')),
  ).map((kind) => kind ?? '-');

describe('recogniseColumns', () => {
  it.each([
    // MIIT's public query, its older and newer words
    [
      '序号|主办单位名称|主办单位性质|网站备案/许可证号|网站名称|网站首页网址|审核时间',
      '- organiser applicantKind number - domains -',
    ],
    ['序号|主办单位名称|网站域名|备案/许可证号|审核通过日期|是否限制接入', '- organiser domains number - -'],
    ['主办单位|单位性质|备案号|域名', 'organiser applicantKind number domains'],
    // Consoles of providers, tables of agencies
    ['主体名称|主体备案号|网站备案号|域名|备案状态', 'organiser number number domains -'],
    ['ICP备案号|主体负责人|主体负责人手机号码|主体负责人邮箱', 'number contact mobile email'],
    [
      '客户名称|统一社会信用代码|证件类型|ICP主体备案号|网址',
      'organiser certificate certificateType number domains',
    ],
    [
      '企业名称|营业执照号|联系人|联系手机|座机|电子邮件|注销原因|备注',
      'organiser certificate contact mobile phone email reason remarks',
    ],
    ['拟注销备案号|拟注销域名|申请注销理由', 'number domains reason'],
    ['单位名称*|证件号码（必填）|网站负责人姓名：|手机 号码', 'organiser certificate contact mobile'],
    ['\ufeff备案号|  公司 ', 'number organiser'],
    ['【备案号】|［域名］', 'number domains'],
    ['ＩＣＰ备案号|Ｅ－ｍａｉｌ', 'number email'],
    ['号码（备案号）|名字（单位名称）', 'number organiser'],
    ['经营许可证号|许可证编号', 'number number'],
    ['备案序号|备案编号|备案|ICP', 'number number number number'],
    ['公安备案号|公安联网备案号|ICP备案号', '- - number'],
    ['负责人证件号码|法定代表人身份证号|主办单位证件号码', '- - certificate'],
    ['网站类型|服务类型|主体类型|主办者性质', '- - applicantKind -'],
    ['首页网址|域名', '- domains'],
    ['网站负责人|主体负责人', '- contact'],
    ['经办人|办公电话', 'contact phone'],
    [
      'Company|ICP license no.|Domain|Contact person|Mobile|E-mail|Remarks',
      'organiser number domains contact mobile email remarks',
    ],
    [
      'ICP Filing Number|Organizer name|Website|Phone number|Reason for cancellation',
      'number organiser domains phone reason',
    ],
    ['icp_number|company_name|domain_name|credit_code', 'number organiser domains certificate'],
    ['beian|host|owner', 'number domains organiser'],
    ['姓名|密码|', '- - -'],
    ['序号|编号|ID|日期|备案时间|接入商|IP地址', '- - - - - - -'],
    ['粤ICP备17055554号-1|example.com', '- -'],
    ['主办单位名称：某某公司|备案号：17055554', '- -'],
    ['粤ICP备案17055554号|粤ICP备案****号|企业名称', '- - organiser'],
  ])('%s', (header, kinds) => {
    expect(kindsOf(header).join(' ')).toBe(kinds);
  });

  it.each([
    ['联系电话', ['13800138000', '139 0013 9000', ''], 'mobile'],
    ['联系电话', ['+86 13800138000'], 'mobile'],
    ['联系方式', ['020-83333333', '13800138000', '0755-82222222'], 'phone'],
    ['联系电话', [], 'phone'],
    ['手机号', ['010-12345678', '', '(021) 6888 8888'], 'phone'],
    ['手机号', ['010-12345678', '没有'], 'mobile'],
    ['手机号|联系电话', ['13800138000|13800138001'], 'mobile phone'],
  ])('%s of %j is %s', (header, sample, kinds) => {
    expect(kindsOf(header, ...sample).join(' ')).toBe(kinds);
  });
});

describe('isHeader', () => {
  it.each([
    ['备案号', true],
    ['域名|单位名称', true],
    ['域名', false],
    ['序号|状态', false],
    ['example.com|粤ICP备17055554号-1', false],
    ['粤ICP备17055554号-1', false],
    ['这是我们公司所有需要在这个月以内全部注销完毕的备案号清单如下', false],
  ])('%s: %s', (header, expected) => {
    expect(isHeader(recogniseColumns(header.split('|'), []))).toBe(expected);
  });
});
