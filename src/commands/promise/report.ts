/** The backtest as one page that stands alone: to be read by the merchant whose export it was. */
import { html, type SafeHtml, trusted } from '#shared/html'
import type { Deliveries } from './read-deliveries.ts'
import type { Promised } from './replay.ts'
import { comparisonChart, monthsChart, reliabilityChart } from './report-charts.ts'
import { type Comparison, compareWithShop, comparisonSentence, type MonthFigures, monthFigures, percent } from './report-figures.ts'
import type { Scores } from './score.ts'

/** Rows that could not be used and are listed on the page. */
const MOST_LISTED = 50

export type ReportInput = { fileName: string; scores: Scores; promises: readonly Promised[]; refused: Deliveries['refused'] }

export function report({ fileName, scores, promises, refused }: ReportInput): string {
  const comparison = compareWithShop(promises)
  const months = monthFigures(promises)
  return `<!doctype html>${html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Promises tried on ${fileName}</title><style>${trusted(STYLE)}</style></head><body><main>
<h1>Promises tried on ${fileName}</h1>
<p class="soft">${scores.n} orders from ${scores.from} to ${scores.to}. Each was promised with what was known on the evening before it was placed; then it was counted whether it held.</p>
${comparison ? compared(comparison) : html`<p class="lead">${ninetySentence(scores)}</p><p class="soft">The file has no column "promised_at": your own dates cannot be set beside ours.</p>`}
<section class="card"><h2>Do promises hold as often as they say?</h2><div class="pair"><figure>${reliabilityChart(scores.levels)}<figcaption>On the dashed line a promise is as true as it says; above it is more cautious than it need be.</figcaption></figure>${levelsTable(scores)}</div></section>
${months.length > 0 && html`<section class="card"><h2>Month by month</h2><figure>${monthsChart(months)}</figure>${monthsTable(months)}</section>`}
${riskTable(scores)}
<section class="card"><h2>How it was counted</h2><ul><li>Days are whole calendar days after the day of order. Orders that were never delivered are known to the engine as on their way and are not judged.</li><li>A range is late when the order came after its last day, early when it came before its first.</li><li>The engine read neither your own dates nor anything that was not known by then.</li></ul>${refusedRows(refused)}</section>
</main></body></html>`}`
}

const ninetySentence = ({ levels }: Scores): string => {
  const { coverage, width } = levels['0.9']!
  return `Ranges that said 90 % held ${percent(coverage)} of the time and were ${width.toFixed(1)} days wide on average.`
}

function compared(comparison: Comparison): SafeHtml {
  const { shop, ours, n, from, to } = comparison
  return html`<p class="lead">${comparisonSentence(comparison)}</p>
<section class="card"><h2>Your dates and ours</h2><div class="pair"><figure>${comparisonChart(comparison)}<figcaption>Left is sooner, lower is more punctual. ${n} orders from ${from} to ${to}.</figcaption></figure>
<table><caption>The last day that was named</caption><thead><tr><th scope="col">Dates</th><th scope="col">days after the order</th><th scope="col">late</th></tr></thead><tbody>
<tr><th scope="row">Yours</th><td>${shop.days.toFixed(1)}</td><td>${percent(shop.late)}</td></tr>
${ours.map(({ level, days, late }) => html`<tr><th scope="row">Ours, end of the ${Math.round(level! * 100)} % range</th><td>${days.toFixed(1)}</td><td>${percent(late)}</td></tr>`)}</tbody></table></div></section>`
}

const levelsTable = ({
  levels,
}: Scores): SafeHtml => html`<table><caption>By stated probability</caption><thead><tr><th scope="col">Stated</th><th scope="col">held</th><th scope="col">days wide</th><th scope="col">late</th><th scope="col">early</th><th scope="col">worst 28 days</th></tr></thead><tbody>
${Object.entries(levels).map(([level, { coverage, width, late_miss, early_miss, worst28 }]) => html`<tr><th scope="row">${Math.round(Number(level) * 100)} %</th><td>${percent(coverage)}</td><td>${width.toFixed(1)}</td><td>${percent(late_miss)}</td><td>${percent(early_miss)}</td><td>${worst28 === null ? '–' : percent(worst28)}</td></tr>`)}</tbody></table>`

const monthsTable = (
  months: readonly MonthFigures[],
): SafeHtml => html`<table><caption>The 90 % range by month of order</caption><thead><tr><th scope="col">Month</th><th scope="col">orders</th><th scope="col">held</th><th scope="col">days wide</th><th scope="col">last day: ours</th><th scope="col">yours</th></tr></thead><tbody>
${months.map(({ month, n, coverage, width, ourDays, shopDays }) => html`<tr><th scope="row">${month}</th><td>${n}</td><td>${percent(coverage)}</td><td>${width.toFixed(1)}</td><td>${ourDays.toFixed(1)}</td><td>${shopDays === null ? '–' : shopDays.toFixed(1)}</td></tr>`)}</tbody></table>`

function riskTable({ late, in_transit }: Scores): SafeHtml | false {
  const rows = [
    ['when ordered', late] as const,
    ...Object.entries(in_transit).map(([day, figures]) => [`after day ${day}, not arrived`, figures] as const),
  ].filter(([, { n }]) => n > 0)
  if (rows.length === 0) return false
  return html`<section class="card"><h2>Who will be late?</h2><p class="soft">The chance that an order misses your own date. Of a late one and one in time, the late one was given the higher chance as often as the third column says; 50 % would be guessing.</p>
<table><caption>Late risk</caption><thead><tr><th scope="col">Asked</th><th scope="col">orders</th><th scope="col">told apart</th><th scope="col">were late</th></tr></thead><tbody>
${rows.map(([when, { n, auc, rate }]) => html`<tr><th scope="row">${when}</th><td>${n}</td><td>${auc === null ? '–' : percent(auc)}</td><td>${percent(rate)}</td></tr>`)}</tbody></table></section>`
}

function refusedRows(refused: Deliveries['refused']): SafeHtml {
  if (refused.length === 0) return html`<p class="soft">Every row of the file could be used.</p>`
  return html`<h3>${refused.length} rows could not be used</h3><ul>${refused.slice(0, MOST_LISTED).map(({ line, reason }) => html`<li>Row ${line}: ${reason}</li>`)}${refused.length > MOST_LISTED && html`<li>and ${refused.length - MOST_LISTED} more</li>`}</ul>`
}

const STYLE = `:root{color-scheme:light dark;--ink:#1c2430;--soft:#566073;--line:#d9dee6;--page:#f4f6f9;--card:#fff;--accent:#1f5fbf;--second:#9a5b00;--grid:#e6eaf0}
@media(prefers-color-scheme:dark){:root{--ink:#e7ebf2;--soft:#a3aec0;--line:#333d4d;--page:#12171f;--card:#1a212c;--accent:#8ab6f9;--second:#f0b45e;--grid:#2a3342}}
*{box-sizing:border-box}body{margin:0;font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);font-variant-numeric:tabular-nums}main{max-width:1000px;margin:0 auto;padding:20px}
h1{font-size:24px;line-height:1.25;overflow-wrap:anywhere}h2{font-size:17px;margin:0 0 8px}.lead{font-size:20px;line-height:1.45;max-width:60ch;text-wrap:pretty}.soft,figcaption{color:var(--soft);font-size:13px;max-width:75ch}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px;margin:16px 0;overflow-x:auto}.pair{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:20px}@media(max-width:760px){.pair{grid-template-columns:minmax(0,1fr)}}
figure{margin:0}svg{display:block;width:100%;height:auto;max-width:640px}svg text{font:12px system-ui,sans-serif;fill:var(--soft)}svg .strong{fill:var(--ink);font-weight:600}.grid{stroke:var(--grid)}.ideal{stroke:var(--soft);stroke-dasharray:4 4}.dot,.bar{fill:var(--accent)}.shop{fill:var(--second)}.curve{fill:none;stroke:var(--accent);stroke-width:1.5}
table{border-collapse:collapse;width:100%;font-size:14px;align-self:start}caption{text-align:left;font-weight:600;padding:0 0 6px}th,td{text-align:right;padding:6px 8px;border-top:1px solid var(--line)}thead th{border-top:0;color:var(--soft);font-weight:500;vertical-align:bottom}th:first-child{text-align:left}tbody th{font-weight:500}
@media print{:root{--page:#fff}.card{break-inside:avoid}}@media(forced-colors:active){.dot,.bar,.shop{fill:CanvasText}.grid,.ideal,.curve{stroke:CanvasText}}`
