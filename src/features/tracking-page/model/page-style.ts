/** The one style sheet of the public pages. Logical properties only, so that right-to-left languages need nothing else. */
import { createHash } from 'node:crypto'
import { brandColors } from './brand-color.ts'

/** The style sheet with a shop's colour, and the CSP source that allows exactly it. */
export function pageStyle(brandColor: string): { css: string; cspSource: string } {
  const known = made.get(brandColor)
  if (known) return known
  const { light, onLight, dark, onDark } = brandColors(brandColor)
  const css = `:root{--brand:${light};--on-brand:${onLight}}@media(prefers-color-scheme:dark){:root{--brand:${dark};--on-brand:${onDark}}}:root{--whereabouts-brand:var(--brand);--whereabouts-on-brand:var(--on-brand)}${SHEET}`
  const style = { css, cspSource: `'sha256-${createHash('sha256').update(css).digest('base64')}'` }
  if (made.size > 200) made.clear()
  made.set(brandColor, style)
  return style
}

const made = new Map<string, { css: string; cspSource: string }>()

const SHEET = `
:root{color-scheme:light dark;--bg:#f4f6f5;--card:#fff;--soft:#eef1f0;--ink:#17201d;--muted:#52605b;--line:#dde3e0;--good:#12683f;--good-soft:#e3f4ea;--late:#8a4b00;--late-soft:#fdf0dc;--act:#9b2c1f;--act-soft:#fde9e6;--land:#fbfcfb;--sea:#dbe6ea;--border:#d5dcd8;--r:1rem}
@media(prefers-color-scheme:dark){:root{--bg:#121615;--card:#1b211f;--soft:#252b2a;--ink:#eef3f1;--muted:#a9b6b1;--line:#333c39;--good:#74d6a4;--good-soft:#16322a;--late:#f5bd6a;--late-soft:#38290f;--act:#ff9f92;--act-soft:#3c1d1a;--land:#2f3835;--sea:#161d21;--border:#414c48}}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:var(--bg);color:var(--ink);overflow-wrap:anywhere}
a{color:var(--brand);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:.3rem}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance}
h2{font-size:1.05rem;margin-block:0 .75rem}
ol,ul{list-style:none;padding:0}
.page{max-inline-size:42rem;margin-inline:auto;padding:0 1rem 6rem}
.skip{position:absolute;inset-block-start:-9rem;inset-inline-start:1rem;background:var(--card);padding:.75rem 1rem;z-index:2}
.skip:focus{inset-block-start:.5rem}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{display:flex;gap:.75rem;align-items:center;justify-content:space-between;min-block-size:4rem;flex-wrap:wrap;padding-block:.5rem}
.shop{font-weight:700;display:flex;gap:.6rem;align-items:center}
.mark{inline-size:2.1rem;block-size:2.1rem;border-radius:.65rem;background:var(--brand);color:var(--on-brand);display:grid;place-items:center;font-size:1.05rem}
.lang{position:relative;font-size:.9rem;margin-inline-start:auto}
.lang summary{color:var(--muted);padding:.65rem .6rem;min-block-size:2.75rem;border-radius:.6rem}
.lang ul{position:absolute;inset-inline-end:0;z-index:3;background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:.35rem;display:grid;grid-template-columns:auto auto;inline-size:max-content;box-shadow:0 .5rem 2rem #0003}
.lang a,.lang b{display:block;padding:.65rem .9rem;min-block-size:2.75rem;border-radius:.5rem}
.lang a{color:var(--ink);text-decoration:none}
.lang a:hover{background:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:var(--r);padding:1.25rem;margin-block-end:1rem}
.hero{padding:1.5rem 1.25rem;border-block-start:.3rem solid var(--tone,var(--brand))}
.hero.good,.pill.good,.part.good{--tone:var(--good);--soft-tone:var(--good-soft)}
.hero.late,.pill.late,.part.late{--tone:var(--late);--soft-tone:var(--late-soft)}
.hero.action,.pill.action,.part.action{--tone:var(--act);--soft-tone:var(--act-soft)}
.hero.ended,.pill.ended,.part.ended{--tone:var(--muted);--soft-tone:var(--soft)}
.label{color:var(--muted);font-weight:600;display:flex;gap:.5rem;align-items:center;flex-wrap:wrap;justify-content:space-between}
h1{font-size:clamp(1.75rem,.8rem + 5.2vw,2.9rem);letter-spacing:-.02em;margin-block:.35rem .25rem;font-weight:750}
[dir=rtl] h1{font-size:clamp(1.6rem,1rem + 3.2vw,2.6rem)}
.was{color:var(--muted);font-size:1.05rem}
.was s{text-decoration-thickness:2px;text-decoration-color:var(--tone,currentColor)}
.pill{display:inline-flex;gap:.4rem;align-items:center;font-size:.875rem;font-weight:650;color:var(--tone,var(--brand));background:var(--soft-tone,var(--soft));border-radius:2rem;padding:.25rem .75rem}
.pill svg{flex:none}
.basis{color:var(--muted);font-size:.9rem}
.why{margin-block-start:.75rem}
.seen{margin-block-start:.35rem;font-weight:600}.seen::first-letter{text-transform:uppercase}
.seen time{font-weight:400;color:var(--muted)}
.whole{display:inline-block}
.next{margin-block-start:.35rem;color:var(--muted)}
.act{margin-block-start:1rem;background:var(--soft-tone,var(--soft));border-inline-start:.25rem solid var(--tone,var(--brand));border-radius:.5rem;padding:.75rem 1rem}
.act b{display:block;font-size:.875rem;color:var(--tone,var(--brand))}
.steps{display:flex;margin-block-start:1.5rem;gap:0}
.steps li{flex:1 1 0;min-inline-size:0;position:relative;text-align:center;font-size:.8rem;line-height:1.25;color:var(--muted);hyphens:auto;padding-inline:.1rem}
.steps li::before{content:"";position:absolute;inset-block-start:.7rem;inset-inline:-50% 50%;block-size:.2rem;background:var(--line)}
.steps li:first-child::before{display:none}
.steps .done::before,.steps .current::before,.steps .failed::before{background:var(--tone,var(--brand))}
.dot{position:relative;z-index:1;display:grid;place-items:center;inline-size:1.6rem;block-size:1.6rem;margin:0 auto .4rem;border-radius:50%;background:var(--card);border:.2rem solid var(--line);color:var(--card)}
.done .dot{background:var(--tone,var(--brand));border-color:var(--tone,var(--brand));color:var(--card)}
.current .dot,.failed .dot{border-color:var(--tone,var(--brand));color:var(--tone,var(--brand));box-shadow:0 0 0 .3rem var(--soft-tone,var(--soft))}
.current .dot::after{content:"";inline-size:.6rem;block-size:.6rem;border-radius:50%;background:var(--tone,var(--brand))}
.steps .current,.steps .failed{color:var(--ink);font-weight:700}
.steps .done{color:var(--ink)}
.meta{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center;color:var(--muted);font-size:.875rem;margin-block-start:1.25rem;border-block-start:1px solid var(--line);padding-block-start:.75rem}
.meta a{display:inline-block;padding-block:.75rem;min-block-size:2.75rem}
.notice{background:var(--late-soft);color:var(--late);border-radius:var(--r);padding:.9rem 1.25rem;margin-block-end:1rem;font-weight:600}
.mini{display:flex;justify-content:space-between;gap:.5rem;align-items:start;flex-wrap:wrap}
.mini h3{font-size:1.25rem}
.mini p{color:var(--muted);font-size:.9rem}
.goods{display:flex;flex-wrap:wrap;gap:.5rem;margin-block-start:.9rem}
.goods li{background:var(--soft);border-radius:.6rem;padding:.4rem .75rem;font-size:.9rem;display:flex;gap:.5rem;align-items:center}
.goods img{border-radius:.35rem;object-fit:cover}
.line{margin-block-start:1.25rem}
.line li{position:relative;padding-inline-start:1.6rem;padding-block-end:1rem}
.line li::before{content:"";position:absolute;inset-inline-start:.3rem;inset-block:.5rem -.5rem;inline-size:.15rem;background:var(--line)}
.line:last-of-type>li:last-child::before{display:none}
.line li::after{content:"";position:absolute;inset-inline-start:0;inset-block-start:.45rem;inline-size:.75rem;block-size:.75rem;border-radius:50%;background:var(--line);border:.15rem solid var(--card)}
.line .top1::after{background:var(--brand);inline-size:.9rem;block-size:.9rem;inset-inline-start:-.07rem}
.line .top1 p{font-weight:650}
.line time,.line .at{color:var(--muted);font-size:.875rem;display:block;font-variant-numeric:tabular-nums}
details summary{cursor:pointer;padding-block:.65rem;min-block-size:2.75rem;color:var(--brand);font-weight:600}
.said{font-size:.875rem;font-weight:400}
.said summary{display:inline-block;padding-block:.75rem;min-block-size:2.75rem;margin-block:-.45rem;font-weight:500;color:var(--muted);text-decoration:underline dotted}
.said q{display:block;color:var(--muted)}
.map svg{direction:ltr;display:block;inline-size:100%;block-size:auto;border-radius:.75rem;background:var(--sea)}
.map figcaption{margin-block-start:.75rem;font-size:.9rem;color:var(--muted)}
.map ol{display:flex;flex-wrap:wrap;column-gap:.45rem}
.map li:first-child b{display:inline-block}.map li:first-child b::first-letter{text-transform:uppercase}
.map li+li::before{content:"→";margin-inline-end:.45rem}
[dir=rtl] .map li+li::before{content:"←"}
.land{fill:var(--land);stroke:var(--border);stroke-width:.8}
.way{fill:none;stroke:var(--brand);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.todo-way{fill:none;stroke:var(--muted);stroke-width:2;stroke-dasharray:1 6;stroke-linecap:round}
.stop{fill:var(--card);stroke:var(--brand);stroke-width:2}
.here{fill:var(--brand)}
.halo{fill:var(--brand);opacity:.2}
.goal{fill:var(--card);stroke:var(--ink);stroke-width:2.5}
.name{font:600 12px system-ui,sans-serif;fill:var(--ink);paint-order:stroke;stroke:var(--land);stroke-width:3px;stroke-linejoin:round}
.help details{border-block-start:1px solid var(--line)}
.help details:first-of-type{border:0}
.help summary{color:var(--ink);padding-block:.8rem;min-block-size:2.75rem}
.help details p{padding-block-end:.9rem;color:var(--muted);white-space:pre-line}
.person{display:flex;gap:.75rem;align-items:center;justify-content:space-between;flex-wrap:wrap;margin-block-start:1rem;padding:1rem;border-radius:.75rem;background:var(--soft)}
.person b{display:block}
.btn{display:inline-block;background:var(--brand);color:var(--on-brand);border:0;font:inherit;font-weight:650;border-radius:.75rem;padding:.7rem 1.2rem;min-block-size:2.75rem;text-decoration:none;cursor:pointer}
form label{display:block;font-weight:650;margin-block-start:1rem}
form small{display:block;color:var(--muted)}
input{font:inherit;inline-size:100%;min-block-size:2.9rem;padding:.55rem .8rem;border:1.5px solid var(--muted);border-radius:.6rem;background:var(--card);color:var(--ink);margin-block-start:.3rem}
form .btn{margin-block-start:1.25rem;inline-size:100%}
.error{background:var(--act-soft);color:var(--act);border-radius:.6rem;padding:.8rem 1rem;margin-block-start:1rem;font-weight:600}
footer{color:var(--muted);font-size:.875rem;text-align:center;padding-block:.5rem}
footer a{color:inherit;display:inline-block;padding-block:.75rem;min-block-size:2.75rem}
.fresh{animation:fresh 2s ease-out}
@keyframes fresh{from{background:var(--soft-tone,var(--soft))}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;scroll-behavior:auto!important}}
@media(max-width:26rem){.steps li{font-size:.75rem}}
@media(max-width:24rem){.page{padding-inline:.75rem}.card{padding:1rem}.steps li{font-size:.72rem}}
@media print{body{background:#fff}.lang,.skip,.person,footer{display:none}.card{break-inside:avoid;border-color:#999}}
`
  .trim()
  .replace(/\n/g, '')
