/** Of the list and of the form: native controls, in the page's font. */
const STYLE = `[part=price]{color:var(--whereabouts-muted,inherit)}[part=option]{display:grid;grid-template-columns:auto 1fr auto;gap:0 .6em;padding-block:.4em;cursor:pointer}[part=option] p{grid-column:2/4}[part=badge]{border:1px solid;border-radius:1em;padding:0 .5em;font-size:.85em;white-space:nowrap}[part=option] input{inline-size:1.2em;block-size:1.2em;margin:.15em 0;accent-color:var(--whereabouts-accent,auto)}form{display:flex;flex-wrap:wrap;gap:.5em;align-items:end;padding-block:.5em}form label{min-inline-size:0}form input,form select,form button{all:revert;font:inherit;display:block;box-sizing:border-box;max-inline-size:100%;min-block-size:44px}form button:after{content:none}[part=error]{flex-basis:100%;color:inherit;font-weight:600}`
const sheet = new CSSStyleSheet()
sheet.replaceSync(STYLE)

/** Once for each element; the element's own sheet stays. */
export function dress(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
