/** What an entry was learnt from: every cell that answered, with its deliveries. Reads the inputs as they were kept, whoever kept them. */
import { html, type SafeHtml } from '#shared/html'
import type { OutlookBasis } from '../engine/types.ts'
import type { SightFormat } from './format.ts'
import type { SightWords } from './words.ts'

type Learnt = Pick<OutlookBasis, 'cells' | 'score' | 'spread' | 'deliveries'>

/** Null for an entry that rests on rules alone. */
export function learntTable(inputs: unknown, { history }: SightWords, format: SightFormat): SafeHtml | null {
  const learnt = findLearnt(inputs, 0)
  if (!learnt || learnt.cells.length === 0) return null
  const rows = learnt.cells.map(
    (cell) =>
      html`<tr><th scope="row">${cell.level}</th><td>${cell.key}</td><td>${format.count(cell.deliveries)}</td><td>${signed(cell.adds)}</td></tr>`,
  )
  return html`<details><summary>${history.cells(learnt.cells.length)}</summary><div class="scroll" tabindex="0" role="region" aria-label="${history.learnt}"><table><thead><tr><th scope="col">${history.cell}</th><th scope="col">${history.cellKey}</th><th scope="col">${history.deliveries}</th><th scope="col">${history.adds}</th></tr></thead><tbody>${rows}</tbody></table></div><p class="soft">${history.score}: ${learnt.score.toFixed(3)}, ${learnt.spread.toFixed(2)}</p></details>`
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`

// A promise keeps it at the top, an estimate with what was known of each parcel.
function findLearnt(value: unknown, depth: number): Learnt | null {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return null
  if (isLearnt(value)) return value
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    const found = findLearnt(inner, depth + 1)
    if (found) return found
  }
  return null
}

const DEEPEST = 4

const isLearnt = (value: object): value is Learnt =>
  'cells' in value &&
  Array.isArray(value.cells) &&
  'score' in value &&
  typeof value.score === 'number' &&
  'spread' in value &&
  typeof value.spread === 'number'
