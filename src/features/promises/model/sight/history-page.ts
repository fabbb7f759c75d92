/** Every date of one order for staff: the ranges, why each was given, where it was seen, what became of it, and whether the chain is whole. */
import { html, type SafeHtml } from '#shared/html'
import { wireId } from '#shared/ids'
import { basisSentences } from '../basis-words.ts'
import type { ChainFlaw } from '../chain-check.ts'
import type { Day } from '../day.ts'
import { flawSentence } from '../flaw-words.ts'
import type { PromiseEntry } from '../promise-view.ts'
import type { BasisPart } from '../window.ts'
import type { SightFormat } from './format.ts'
import { historyChart, nameOf } from './history-chart.ts'
import { learntTable } from './learnt-table.ts'
import { shell } from './shell.ts'
import type { SightWords } from './words.ts'

export type HistoryPage = {
  shopName: string
  language: string
  words: SightWords
  format: SightFormat
  orderName: string
  entries: PromiseEntry[]
  flaws: ChainFlaw[]
  /** By shipment: `Parcel 1`; null: the whole order. */
  names: ReadonlyMap<string | null, string>
  arrivedOn: Day | null
}

export function historyPage(page: HistoryPage): string {
  const { words, entries } = page
  const { history } = words
  const content =
    entries.length === 0 && page.flaws.length === 0
      ? html`<div class="empty"><h2>${history.empty}</h2><p>${history.emptyMore}</p></div>`
      : html`${chainState(page)}${entries.length > 0 && html`<figure class="card"><h2>${history.chart}</h2><div class="scroll wide" tabindex="0" role="region" aria-label="${history.chart}">${historyChart(page)}</div></figure>`}
<ol class="entries">${entries.map((entry) => entryCard(entry, page))}</ol>`
  return shell({ title: history.title(page.orderName), shopName: page.shopName, words, current: null }, content)
}

function chainState({ flaws, entries, words, format, language }: HistoryPage): SafeHtml {
  if (flaws.length === 0) return html`<p class="notice">✓ ${words.history.whole(format.count(entries.length))}</p>`
  const lines = flaws.map((flaw) => {
    const sentence = flawSentence(flaw, language)
    return html`<li>${flaw.promiseId ? html`<a href="#${wireId('promise', flaw.promiseId)}">${sentence}</a>` : sentence}</li>`
  })
  return html`<div class="error" role="alert"><strong>${words.history.broken}</strong><ul>${lines}</ul></div>`
}

function entryCard(entry: PromiseEntry, page: HistoryPage): SafeHtml {
  const { words, format, names, language } = page
  const { history } = words
  const flaws = page.flaws.filter((flaw) => flaw.promiseId === entry.id)
  const replaced = page.entries.find((one) => one.id === entry.supersedes)
  const shown = entry.shown.map(({ surface, at }) => `${history.surfaces[surface] ?? surface} (${format.instant(at)})`)
  const rows: [string, SafeHtml | string | null][] = [
    [history.made, `${format.instant(entry.madeAt)}, ${history.surfaces[entry.surface] ?? entry.surface}`],
    [history.shown, shown.length > 0 ? shown.join(', ') : history.notShown],
    [history.why, html`<ul>${basisSentences(entry.basis as BasisPart[], language).map((line) => html`<li>${line}</li>`)}</ul>`],
    [history.learnt, learntTable(entry.inputs, words, format)],
    [history.replaces, replaced ? html`<a href="#${wireId('promise', replaced.id)}">${history.entry(replaced.sequence)}</a>` : null],
    [history.facts, entry.evidence.length > 0 ? history.evidence(entry.evidence.length) : null],
    [history.engine, entry.engineVersion],
    [history.hash, html`<code>${entry.hash.slice(0, 16)}…</code>`],
  ]
  const stated = entry.confidence === null ? history.noneStated : history.stated(format.stated(entry.confidence))
  return html`<li class="entry${flaws.length > 0 ? ' flawed' : ''}" id="${wireId('promise', entry.id)}"><h2>${entry.sequence}. ${nameOf(entry, names, words)}: ${format.range(entry.earliest, entry.latest)}</h2><p class="soft">${stated} · ${history.outcomes[entry.outcome] ?? entry.outcome}${entry.arrivedOn && ` (${format.day(entry.arrivedOn)})`}</p>${flaws.map((flaw) => html`<p class="error">${flawSentence(flaw, language)}</p>`)}
<dl>${rows.map(([name, value]) => value && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></li>`
}
