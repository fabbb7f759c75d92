/** How pressing a message is. Routes to a person, never changes a fact. */
import type { Lexicon } from './lexicon.ts'

/** 0 calm · 1 impatient · 2 angry, a threat, or the third time · 3 danger to someone. */
export type Urgency = 0 | 1 | 2 | 3

export function urgencyOf(text: string, { signals, angry }: Lexicon): Urgency {
  if (signals.has('danger')) return 3
  const loud = isLoud(text)
  if (signals.has('threat') || signals.has('again') || (angry && loud)) return 2
  return angry || loud || signals.has('deadline') ? 1 : 0
}

/** Mostly capitals, or marks in a row. */
function isLoud(text: string): boolean {
  let [letters, capitals, marks] = [0, 0, 0]
  for (let i = 0; i < text.length && i < 1_000; i++) {
    const char = text[i]!
    if (char === '!' || char === '！' || char === '?' || char === '？') {
      if (++marks >= 2 && (char === '!' || char === '！' || marks >= 3)) return true
      continue
    }
    marks = 0
    const [lower, upper] = [char.toLowerCase(), char.toUpperCase()]
    if (lower === upper) continue
    letters++
    if (char === upper) capitals++
  }
  return letters >= 12 && capitals / letters > 0.6
}
