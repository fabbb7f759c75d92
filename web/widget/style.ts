/** The panel's sheet: constructable, so that it works under `style-src 'self'`; logical properties, so that it works right to left. */
export const SHEET = `
:host{all:initial;--ink:#17201d;--muted:#52605b;--card:#fff;--soft:#eef1f0;--line:#d5dcd8;--brand:var(--whereabouts-brand,#1d6a57);--on:var(--whereabouts-on-brand,#fff);--bad:#9b2c1f;--bad-soft:#fde9e6;--good-soft:#e3f4ea}
@media(prefers-color-scheme:dark){:host{--ink:#eef3f1;--muted:#a9b6b1;--card:#1b211f;--soft:#2a3130;--line:#414c48;--brand:var(--whereabouts-brand,#7fd1b6);--on:var(--whereabouts-on-brand,#10211c);--bad:#ff9f92;--bad-soft:#3c1d1a;--good-soft:#16322a}}
h2:focus{outline:none}
*{box-sizing:border-box;margin:0}
.panel{position:fixed;margin:0;padding:0;border:1px solid var(--line);inset:auto;inset-block-end:calc(var(--o) + 68px);inline-size:min(24rem,calc(100vw - 2rem));block-size:min(38rem,calc(100dvh - var(--o) - 90px));z-index:var(--z);background:var(--card);color:var(--ink);border-radius:18px;box-shadow:0 12px 48px #0004;font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow:hidden;overflow-wrap:anywhere}
.panel[open]{display:flex;flex-direction:column;animation:up .18s ease-out}
.right{right:var(--o)}.left{left:var(--o)}
.panel::backdrop{background:#0006}
.panel.phone{inset:0;inline-size:100vw;max-inline-size:none;block-size:var(--h,100dvh);max-block-size:none;border:0;border-radius:0}
@keyframes up{from{transform:translateY(12px)}}
.head{display:flex;align-items:center;justify-content:space-between;gap:8px;padding-block:6px;padding-inline:18px 6px;border-block-end:1px solid var(--line)}
.head h2{font-size:17px;line-height:1.3}
.icon{all:unset;box-sizing:border-box;inline-size:44px;block-size:44px;display:grid;place-items:center;border-radius:12px;cursor:pointer;color:var(--muted)}
.log{flex:1;overflow-y:auto;overscroll-behavior:contain;padding:16px}
.plain{list-style:none;padding:0;display:flex;flex-direction:column;gap:10px}
.log:focus-visible{outline:3px solid var(--brand);outline-offset:-4px}
.msg{max-inline-size:86%;align-self:start}
.msg .text{background:var(--soft);border-radius:16px;border-start-start-radius:4px;padding:10px 14px;white-space:pre-line}
.text p{unicode-bidi:plaintext;text-align:start}
.text p+p{margin-block-start:.55em}
.msg.me{align-self:end}
.msg.me .text{background:var(--brand);color:var(--on);border-radius:16px;border-end-end-radius:4px}
.who{font-size:12.5px;color:var(--muted);margin-block-end:3px}
.me .who{text-align:end}
.fail{font-size:14px;color:var(--bad);text-align:end;margin-block-start:4px}
.link{all:unset;cursor:pointer;text-decoration:underline;color:inherit;padding:12px 4px;font-weight:600}
.card{border:1px solid var(--line);border-radius:14px;padding:10px 14px;margin-block:6px}
.card b{display:block;font-size:19px;line-height:1.25}
.card span{font-size:14px;color:var(--muted)}
.card.over{background:var(--good-soft);border-color:transparent}
.card.over b{font-size:16px}
.asks{display:flex;flex-wrap:wrap;gap:8px;padding:0 16px 12px}
.ask{all:unset;box-sizing:border-box;min-block-size:44px;display:inline-flex;align-items:center;padding:6px 14px;border:1.5px solid var(--brand);color:var(--brand);border-radius:22px;cursor:pointer;font-size:15px;font-weight:600}
.ask:hover,.icon:hover{background:var(--soft)}
.bar{border-block-start:1px solid var(--line);padding:8px 12px calc(8px + env(safe-area-inset-bottom,0px))}
.bar form{display:flex;gap:8px;align-items:end}
textarea{flex:1;font:inherit;color:inherit;background:var(--card);border:1.5px solid var(--muted);border-radius:14px;padding:9px 12px;min-block-size:44px;max-block-size:130px;resize:none;field-sizing:content}
textarea::placeholder{color:var(--muted);opacity:1}
.send{all:unset;box-sizing:border-box;inline-size:44px;block-size:44px;border-radius:50%;background:var(--brand);color:var(--on);display:grid;place-items:center;cursor:pointer;flex:none}
[dir=rtl] .send svg{transform:scaleX(-1)}
.send[aria-disabled=true]{opacity:.55}
.person{all:unset;box-sizing:border-box;display:block;inline-size:100%;text-align:center;min-block-size:44px;line-height:44px;cursor:pointer;color:var(--brand);font-size:15px;font-weight:600;text-decoration:underline;text-underline-offset:3px}
:is(.icon,.ask,.send,.person,.link):focus-visible,textarea:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.banner{background:var(--bad-soft);color:var(--bad);padding:10px 16px;font-size:14.5px}
.dots{color:var(--muted);font-size:14px;padding:0 16px 8px;min-block-size:26px}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
@media(prefers-reduced-motion:reduce){*{animation:none!important}}
`
