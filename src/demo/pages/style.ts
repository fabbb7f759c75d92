/** One sheet for the demo's pages, served as a file so that they can live under a content security policy without exceptions. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f5f3ef;--card:#fff;--ink:#1c1a17;--muted:#5d574e;--line:#e2ddd3;--brand:#0b5f58;--on:#fff;--soft:#edf4f2;--glow:#f2b544}
@media(prefers-color-scheme:dark){:root{--bg:#161513;--card:#201e1b;--ink:#f2efe9;--muted:#b5ada1;--line:#3a3631;--brand:#7fd1c4;--on:#0c211f;--soft:#20302d;--glow:#f6c667}}
*{box-sizing:border-box;margin:0}
body{font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;background:var(--bg);color:var(--ink);overflow-wrap:anywhere}
a{color:var(--brand);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:.3rem}
h1{font-size:clamp(1.8rem,1.2rem + 3vw,3rem);letter-spacing:-.02em;line-height:1.1;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.25}
ul{list-style:none;padding:0}
.wrap{max-inline-size:66rem;margin-inline:auto;padding:0 1.25rem 5rem}
header.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;padding-block:1rem}
.logo{font-weight:800;letter-spacing:-.01em;font-size:1.15rem;color:var(--ink);text-decoration:none;padding-block:.6rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem}
nav a{padding:.65rem .75rem;border-radius:.6rem}
nav a[aria-current]{background:var(--soft);text-decoration:none;font-weight:650}
.lead{color:var(--muted);font-size:1.1rem;max-inline-size:44rem;margin-block:.75rem 2rem}
.strip{background:var(--soft);border-radius:1rem;padding:.9rem 1.25rem;margin-block-end:1.5rem;font-size:.95rem}
.tiles{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.tiles>li{display:grid}
.tile{background:var(--card);border:1px solid var(--line);border-radius:1.1rem;padding:1.25rem;display:flex;flex-direction:column;gap:.35rem}
a.tile{color:inherit;text-decoration:none;transition:transform .15s}
a.tile:hover{transform:translateY(-2px);border-color:var(--brand)}
a.tile h2{color:var(--brand)}
.tile p{color:var(--muted);font-size:.95rem}
.pic{background:var(--soft);border-radius:.8rem;aspect-ratio:4/3;display:grid;place-items:center;margin-block-end:.6rem}
.pic svg{inline-size:82%}
.pic .a{fill:var(--brand)}.pic .b{fill:var(--brand);filter:brightness(1.35)}.pic .c{fill:var(--glow)}.pic .d{fill:var(--line)}.pic .e{fill:none;stroke:var(--ink);stroke-width:4;stroke-linecap:round}
.product{display:grid;gap:2rem;align-items:start}
@media(min-width:44rem){.product{grid-template-columns:1fr 1fr}}
.product h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem)}
.product .lead{margin-block:.6rem 1rem}
.big{font-size:1.6rem}
whereabouts-promise{display:flow-root;line-height:1.5;min-block-size:4.5em;margin-block:1rem;--whereabouts-accent:var(--brand);--whereabouts-muted:var(--muted)}
whereabouts-promise.tall{min-block-size:14.5em;margin-block-end:0}
@media(max-width:25em){whereabouts-promise{min-block-size:6em}whereabouts-promise.tall{min-block-size:19.5em}}
@media(max-width:22em){whereabouts-promise.tall{min-block-size:24em}}
.wide{inline-size:100%;text-align:center}
h1+.card,h1+form,main>p:first-child{margin-block-end:1.25rem}h1+.card,h1+form{margin-block-start:1.25rem}
.button.quiet{background:var(--soft);color:var(--ink)}
.ship+.button{margin-block-start:1rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-block-start:.75rem}
.lines{display:flex;flex-direction:column;gap:1rem}
.line{display:grid;grid-template-columns:clamp(4rem,20vw,9rem) 1fr;gap:1rem;align-items:start}
.line+.line{border-block-start:1px solid var(--line);padding-block-start:1rem}
.line .pic{margin:0}
.line .row{margin-block-start:.4rem}
.inline{font-weight:400;display:inline-flex;gap:.5rem;align-items:center;min-block-size:2.75rem}
fieldset{min-inline-size:0}
legend{font-weight:750;font-size:1.2rem;padding:0;float:inline-start;inline-size:100%;margin-block-end:.75rem}
legend+*{clear:both}
.fields{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr))}
input:not([type=radio]),select{font:inherit;color:inherit;background:var(--card);border:1.5px solid var(--muted);border-radius:.6rem;padding:.5rem .7rem;min-block-size:2.75rem;inline-size:100%}
select{inline-size:auto;max-inline-size:100%}
input[type=date]:not([type=radio]){inline-size:auto}
.unseen{visibility:hidden}
.fields select{inline-size:100%}
.sign{color:var(--brand)}
.back{display:inline-block;padding-block:.65rem}
.buy{display:flex;justify-content:space-between;align-items:center;margin-block-start:auto;padding-block-start:.6rem}
.price{font-weight:750;font-size:1.1rem;font-variant-numeric:tabular-nums}
.ship{color:var(--muted);font-size:.9rem}
.button{font:inherit;font-weight:650;border:0;border-radius:.7rem;padding:.65rem 1.1rem;min-block-size:2.75rem;background:var(--brand);color:var(--on);cursor:pointer;text-decoration:none;display:inline-block}
.find{margin-block:1.25rem}
.find input{flex:1;min-inline-size:0}
.mails{display:flex;flex-direction:column}
.mails li{border-block-end:1px solid var(--line)}
.mails a{display:grid;grid-template-columns:minmax(8rem,15rem) 1fr auto;gap:.15rem 1.25rem;padding:.9rem .25rem;color:inherit;text-decoration:none;align-items:baseline}
.mails a:hover{background:var(--soft)}
.mails b{font-weight:650}
.mails span{color:var(--muted);font-size:.92rem}
.mails .when{white-space:nowrap}
.mails .snip{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.mails .what{min-inline-size:0}
@media(max-width:44rem){.mails a{grid-template-columns:1fr auto}.mails .what{grid-column:1/-1;grid-row:2}}
.tiles+.card{margin-block-start:1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:1.1rem;padding:1.25rem;margin-block-end:1rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem;color:var(--muted);font-size:.95rem;margin-block-start:.5rem}
dd{color:var(--ink);margin:0}
.tabs{display:flex;gap:.25rem;margin-block:.5rem}
.frame{inline-size:100%;block-size:44rem;border:1px solid var(--line);border-radius:.8rem;background:#fff;display:block}
pre{white-space:pre-wrap;font:.95rem/1.55 ui-monospace,monospace;overflow-wrap:anywhere}
label{font-weight:650;display:block}
textarea{font:inherit;color:inherit;inline-size:100%;min-block-size:6rem;background:var(--card);border:1.5px solid var(--muted);border-radius:.7rem;padding:.7rem;margin-block:.4rem .8rem}
.empty{text-align:center;padding:4rem 1rem;color:var(--muted)}
footer{color:var(--muted);font-size:.9rem;margin-block-start:3rem}
code{font-family:ui-monospace,monospace;background:var(--soft);border-radius:.3rem;padding:.1rem .35rem}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
`
