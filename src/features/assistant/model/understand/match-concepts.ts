/** Finds concepts in normalised words. Every word costs a few table look-ups, whatever it says. */
import { type Concept, concepts, stemsOfParts, stemsOfWords } from './concepts/index.ts'
import { foldText, type NormalText } from './normalise.ts'

/** The concepts of a text, sorted, each once; by number (`concepts[number]`). */
export function conceptsOf(text: NormalText): number[] {
  const found = new Set<number>()
  for (const [position, token] of text.tokens.entries()) {
    for (const concept of WORDS.get(token) ?? NONE) found.add(concept)
    for (let length = Math.min(token.length, LONGEST_BEGINNING); length > 0; length--)
      for (const concept of BEGINNINGS.get(token.slice(0, length)) ?? NONE) found.add(concept)
    const phrases = PHRASES.get(token)
    if (phrases) {
      const rest = text.tokens.slice(position + 1, position + 6).join(' ')
      for (const phrase of phrases) if (rest.startsWith(phrase.rest)) found.add(phrase.concept)
    }
  }
  if (text.hasParts) matchParts(text, found)
  return [...found].sort((a, b) => a - b)
}

const NONE: readonly number[] = []

/** Japanese is read without spaces, as its words touch; Arabic with them. Only stems that begin with the same letters are tried. */
function matchParts({ text }: NormalText, found: Set<number>): void {
  const joined = JAPANESE.test(text) ? text.replaceAll(' ', '') : text
  for (let start = 0; start < joined.length; start++)
    for (const length of [1, 2])
      for (const { stem, concept } of PARTS.get(joined.slice(start, start + length)) ?? [])
        if (joined.startsWith(stem, start)) found.add(concept)
}

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/
const LONGEST_BEGINNING = 16

const BEGINNINGS = new Map<string, number[]>()
const WORDS = new Map<string, number[]>()
const PHRASES = new Map<string, { rest: string; concept: number }[]>()
const PARTS = new Map<string, { stem: string; concept: number }[]>()

for (const [concept, raw] of stemsIn(stemsOfWords)) {
  const stem = readable(raw)
  const [first, ...rest] = stem.split(' ')
  if (rest.length > 0) add(PHRASES, first!, { rest: rest.join(' '), concept })
  else add(raw.endsWith('=') ? WORDS : BEGINNINGS, stem, concept)
}
for (const [concept, raw] of stemsIn(stemsOfParts)) {
  const stem = readable(raw)
  add(PARTS, stem.slice(0, 2), { stem, concept })
}

function* stemsIn(languages: readonly Readonly<Record<Concept, string>>[]): Generator<[concept: number, raw: string]> {
  for (const language of languages)
    for (const [number, concept] of concepts.entries()) for (const raw of language[concept].split(' ')) yield [number, raw]
}

function readable(raw: string): string {
  return foldText(raw.replace(/=$/, '')).replaceAll('_', ' ').trim()
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
