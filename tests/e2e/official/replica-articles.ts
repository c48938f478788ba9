/** An administration's articles, as the system that publishes them makes pages: static, with its own comments. */
import type { ServerResponse } from 'node:http';
import { noticeLinks } from './replica-notice-html';

const section = 'https://gdca.miit.gov.cn/bsfw/bszn/art/2026/';
/** About deregistering. */
export const articleUrl = `${section}art_0f3a5c7e9b1d4826a0c2e4f608193b5d.html`;
/** About something else, with telephones all the same. */
export const otherArticleUrl = `${section}art_7d1e93b05a264c8f9e0b2a4c6d8f1357.html`;

/** The attachments of the article, in its order. */
export const articleLinks = {
  form: 'https://gdca.miit.gov.cn/cms_files/filemanager/1001/attach/20263/zhuxiao-shenqingbiao.doc',
  sample: 'https://gdca.miit.gov.cn/cms_files/filemanager/1001/attach/20263/tianxie-yangli.pdf',
  foreign: 'https://files.example.com/zhuxiao.docx',
};

const page = (title: string, date: string, body: string): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<meta name="SiteName" content="广东省通信管理局"><meta name="ColumnName" content="办事指南"><meta name="ColumnType" content="信息公开">
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${date} 10:21">
<style>body{font:16px/1.9 "Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:1000px}.top a{margin-right:16px}.cinfo{color:#666}</style></head>
<body><div class="top"><a href="/">首页</a><a href="/zwgk/tzgg/">通知公告</a><a href="/bsfw/bszn/">办事指南</a></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/bsfw/">办事服务</a> &gt; <a href="/bsfw/bszn/">办事指南</a></div>
<div class="con_box"><h1 id="con_title">${title}</h1>
<div class="cinfo"><span id="con_time">发布时间：${date}</span> <span>来源：广东省通信管理局</span>
<span class="share">分享：<a href="javascript:void(0)">微信</a></span></div>
<div class="ccontent center" id="con_con"><!--ZJEG_RSS.content.begin-->
${body}
<!--ZJEG_RSS.content.end--></div></div>
<div class="footer"><p>主办单位：广东省通信管理局</p><p>地址：广州市某某区某某大道100号　邮编：510000</p><p>值班电话：020-22228888</p>
<p><a href="https://beian.miit.gov.cn/">京ICP备04000001号-2</a></p></div></body></html>`;

const deregistering = `<p style="text-indent: 2em;">为方便备案主体办理ICP备案注销，现将有关事项说明如下：</p>
<p style="text-indent: 2em;"><strong>一、办理方式</strong></p>
<p style="text-indent: 2em;">（一）通过原接入服务商提交注销申请。</p>
<p style="text-indent: 2em;">（二）接入服务商无法办理的，填写《注销备案申请表》，邮寄、传真或发送电子邮件至我局。</p>
<p style="text-indent: 2em;"><strong>二、联系方式</strong></p>
<p style="text-indent: 2em;">邮寄地址：广东省广州市某某区某某路1号通信大厦3层备案办公室</p>
<p style="text-indent: 2em;">联系电话：020-22220002（工作日9:00—11:30，14:30—17:00）</p>
<p style="text-indent: 2em;">传真：020-22220001</p>
<p style="text-indent: 2em;">电子邮箱：<a href="mailto:beian@gdca.example.cn">beian@gdca.example.cn</a></p>
<p style="text-indent: 2em;">附件：</p>
<p><img src="/images/doc.gif" alt=""><a href="${new URL(articleLinks.form).pathname}" title="注销备案申请表.doc">1.注销备案申请表.doc</a></p>
<p><a href="${articleLinks.sample}">2.填写样例.pdf</a></p>
<p><a href="${articleLinks.foreign}">3.备用下载</a></p>`;

const annualReport = `<p>各增值电信业务经营者：</p>
<p>2026年度电信业务经营许可年报工作自2月1日开始，3月31日结束，请登录电信业务市场综合管理信息系统填报。</p>
<p>咨询电话：020-22225551、020-22225552</p><p>传真：020-22225550</p><p>电子邮箱：xuke@gdca.example.cn</p>
<p>附件：<a href="/cms_files/filemanager/1001/attach/20261/nianbao-zhinan.pdf">年报填报指南.pdf</a></p>`;

/** The pages by their addresses. */
export const articles: Record<string, string> = {
  [articleUrl]: page('广东省ICP备案注销办理指南', '2026-03-02', deregistering),
  [otherArticleUrl]: page('关于开展2026年度电信业务经营许可年报工作的通知', '2026-01-29', annualReport),
};

/** What is downloaded from the host of an administration: the links of the article and of the notices. */
export const attachmentUrls = [
  articleLinks.form,
  articleLinks.sample,
  articleLinks.foreign,
  noticeLinks.administration,
  noticeLinks.foreign,
];

/** Answers as for a file to save. */
export function sendAttachment(path: string, response: ServerResponse): void {
  response.setHeader('content-type', 'application/octet-stream');
  response.setHeader('content-disposition', `attachment; filename="${path.split('/').at(-1)}"`);
  response.end('a document');
}
