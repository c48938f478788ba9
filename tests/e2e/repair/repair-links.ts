/** A page with every kind of link that is repaired, and of those that are not. */
import { zh } from '../../words';

export const old = 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action;jsessionid=48CC7EEC';
/** Where it leads today. */
export const today = 'https://gdca.miit.gov.cn/';
/** What a repaired link says in its title. */
export const note = zh('browser.repairNote');

const links = `
  <a id="plain" href="${old}">广东</a>
  <a id="titled" title="管局" href="${old}">广东</a>
  <a id="address" href="http://www.miitbeian.gov.cn/">http://www.miitbeian.gov.cn/</a>
  <a id="bare" href="http://www.miitbeian.gov.cn">www.miitbeian.gov.cn</a>
  <a id="spaced" href=" http://other.example/x.do;jsessionid=AB12 ">x</a>
  <a id="bytes" href="http://other.example/%C4%E3;jsessionid=AB12?wd=%C4%E3&amp;q=1+1&amp;d=%d">x</a>
  <a id="own" href="/x.do;jsessionid=AB12">own</a>
  <a id="fine" href="https://other.example/?q=%C4%E3">fine</a>
  <a id="script" href="javascript:void('x;jsessionid=AB12')">script</a>
  <map name="m"><area id="area" href="${old}" alt="广东"></map>
  <form id="form" action="http://other.example/find.do;jsessionid=AB12"><input name="getAttribute"></form>
  <form id="own-form" method="post" action="login.do;jsessionid=AB12"></form>`;

/** What is repaired there, by id, and where it leads then. */
export const repaired: [string, string][] = [
  ['plain', today],
  ['titled', today],
  ['address', 'https://beian.miit.gov.cn/'],
  ['bare', 'https://beian.miit.gov.cn/'],
  ['spaced', 'http://other.example/x.do'],
  ['bytes', 'http://other.example/%C4%E3?wd=%C4%E3&q=1+1&d=%d'],
  ['area', today],
  ['form', 'http://other.example/find.do'],
];
export const untouched = ['own', 'fine', 'script', 'own-form'];

export const linksPage = `<!doctype html><meta charset="utf-8"><title>links</title><body>${links}</body>`;
