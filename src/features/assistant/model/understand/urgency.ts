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
  let letters = 0
  let capitals = 0
  let marks = 0
  const length = Math.min(text.length, 1_000)
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    const calls = code === 0x21 || code === 0xff01
    if (calls || code === 0x3f || code === 0xff1f) {
      if (++marks >= 2 && (calls || marks >= 3)) return true
      continue
    }
    marks = 0
    const kind = caseOf(code)
    if (kind === 0) continue
    letters++
    if (kind === 2) capitals++
  }
  return letters >= 12 && capitals / letters > 0.6
}

/** 0: no letter that has cases · 1: small · 2: capital. */
function caseOf(code: number): 0 | 1 | 2 {
  if (code < 128) return code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : 0
  const char = String.fromCharCode(code)
  const upper = char.toUpperCase()
  return char.toLowerCase() === upper ? 0 : char === upper ? 2 : 1
}
