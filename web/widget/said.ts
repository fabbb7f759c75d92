/** An answer as short paragraphs instead of one block: its own sentences, a new paragraph where the subject changes. */
import type { Answer } from './client.ts'

/** Every letter of the text is kept: what is no claim as it stands (a greeting, a model's phrasing) is a paragraph of its own. */
export function paragraphs(text: string, answer: Answer | null | undefined): string[] {
  const found: string[] = []
  const add = (part: string) => part.trim() && found.push(part.trim())
  let subject = ''
  let at = 0
  for (const claim of answer?.claims ?? []) {
    const start = claim.text ? text.indexOf(claim.text, at) : -1
    if (start < 0) continue
    const between = text.slice(at, start)
    const next = SUBJECTS[claim.kind] ?? claim.kind
    at = start + claim.text.length
    if (next === subject && between.trim() === '') found.push(`${found.pop()}${between}${claim.text}`)
    else {
      add(between)
      add(claim.text)
    }
    subject = next
  }
  add(text.slice(at))
  return found
}

const SUBJECTS: Record<string, string> = {
  window: 'when',
  lateness: 'when',
  basis: 'when',
  last_event: 'where',
  distance: 'where',
  steps: 'where',
  state: 'way',
  reason: 'way',
  next: 'way',
  silence: 'way',
}
