/**
 * Of assets/ui/tokens.css what the hint needs; no page of the extension is loaded here. Important beats the page's
 * own rules. Nothing moves: each frame of an animation is work for the page.
 */
const dark =
  '--a:#252320;--b:#2e2b27;--c:#ece6da;--d:#b5ab9b;--e:#8b8272;--f:#e5746a;--g:#2c1d1a;--h:#e98a7f;--i:#241310;--j:#86b4f5;color-scheme:dark';

export const hintStyle =
  `:host{all:initial!important;display:block!important;position:fixed!important;inset:auto!important;z-index:2147483647!important}
section{--a:#fff;--b:#f2eee5;--c:#23201b;--d:#5f584d;--e:#8d8474;--f:#b3261e;--g:#fff7f3;--h:#9c2a1f;--i:#fff;--j:#1d5fbf;position:fixed;display:flex;gap:10px;align-items:flex-start;box-sizing:border-box;width:300px;max-width:calc(100vw - 24px);max-height:calc(100vh - 24px);overflow:auto;padding:12px 10px 12px 12px;border:1px solid var(--e);border-radius:6px;background:var(--a);color:var(--c);box-shadow:0 2px 10px #0003;font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;word-break:keep-all;overflow-wrap:anywhere;color-scheme:light}
section[data-corner^=b]{bottom:12px}section[data-corner^=t]{top:12px}section[data-corner$=r]{right:12px}section[data-corner$=l]{left:12px}section[data-corner=""]{visibility:hidden}
button{min-height:28px;padding:2px 10px;border:1px solid var(--e);border-radius:6px;background:var(--a);color:inherit;font:inherit;cursor:pointer}
button:hover{background:var(--b)}button:focus-visible{outline:2px solid var(--j);outline-offset:2px}
.seal{flex:none;width:36px;height:36px;padding:0;border:2px solid var(--f);border-radius:4px;background:var(--g)!important;color:var(--f);font:700 22px/1 "Songti SC",STSong,SimSun,"Noto Serif CJK SC","Noto Sans CJK SC",serif}
.seal:empty{border-style:dashed;background:none!important}
.body{flex:1;min-width:0}p{margin:0;color:var(--d);font-size:12px}.title{color:var(--c);font-size:14px;padding-right:12px;font-weight:600;line-height:1.5;text-wrap:pretty}
[role=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.row{display:flex;flex-wrap:wrap;gap:6px 8px;margin-top:8px}
.main{border-color:var(--h);background:var(--h)!important;color:var(--i)}
.close{position:absolute;top:2px;right:2px;width:24px;min-height:24px;padding:0;border-color:transparent;color:var(--d);font-size:18px;line-height:1}
[data-state=folded]{width:auto;padding:0;border:0;border-radius:4px}[data-state=folded]>:not(.seal),section:not([data-state=asking]) .questions,[data-state=asking] .row:not(.questions){display:none}
[data-state=folded]:has(.seal:empty){background:none;box-shadow:none}[data-state=folded] .seal:empty{display:grid;place-items:center;width:28px;height:28px;border:0}[data-state=folded] .seal:empty:after{content:"";width:10px;height:10px;border:2px solid var(--a);border-radius:50%;background:var(--f)}
@media(prefers-color-scheme:dark){section:not([data-theme=light]){${dark}}}section[data-theme=dark]{${dark}}
@media print{:host{display:none!important}}`.replaceAll('\n', '');
