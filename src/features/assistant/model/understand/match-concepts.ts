/** Finds concepts in normalised words. Every word costs a few table look-ups, whatever it says. */
import { type Concept, concepts, stemsOfParts, stemsOfWords } from './concepts/index.ts'
import { foldText, type NormalText } from './normalise.ts'

type Stems = {
  beginnings: Map<string, Set<number>>
  words: Map<string, Set<number>>
  phrases: Map<string, { rest: string; concept: number }[]>
  longest: number
}

/** The concepts of a text, sorted, each once; by number (`concepts[number]`). */
export function conceptsOf(text: NormalText): number[] {
  const found = new Set<number>()
  for (const [position, token] of text.tokens.entries()) {
    for (const concept of STEMS.words.get(token) ?? NONE) found.add(concept)
    for (let length = Math.min(token.length, STEMS.longest); length > 0; length--)
      for (const concept of STEMS.beginnings.get(token.slice(0, length)) ?? NONE) found.add(concept)
    const phrases = STEMS.phrases.get(token)
    if (phrases) matchPhrases(phrases, text, position, found)
  }
  if (text.hasParts) matchParts(text.text, found)
  return [...found].sort((a, b) => a - b)
}

const NONE: readonly number[] = []

function matchPhrases(phrases: readonly { rest: string; concept: number }[], text: NormalText, position: number, found: Set<number>): void {
  const rest = text.tokens.slice(position + 1, position + 6).join(' ')
  for (const phrase of phrases) if (rest.startsWith(phrase.rest)) found.add(phrase.concept)
}

/** Japanese is read without spaces, as its words touch; Arabic with them. */
function matchParts(text: string, found: Set<number>): void {
  const joined = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? text.replaceAll(' ', '') : text
  for (let start = 0; start < joined.length; start++)
    for (let length = Math.min(PARTS.longest, joined.length - start); length > 0; length--)
      for (const concept of PARTS.beginnings.get(joined.slice(start, start + length)) ?? NONE) found.add(concept)
}

const add = (map: Map<string, Set<number>>, stem: string, concept: number): void => {
  const known = map.get(stem)
  if (known) known.add(concept)
  else map.set(stem, new Set([concept]))
}

function readStems(languages: readonly Readonly<Record<Concept, string>>[], inParts: boolean): Stems {
  const stems: Stems = { beginnings: new Map(), words: new Map(), phrases: new Map(), longest: 0 }
  for (const language of languages)
    for (const [number, concept] of concepts.entries())
      for (const raw of language[concept].split(' ')) {
        const stem = foldText(raw.replace(/=$/, '')).replaceAll('_', ' ').trim()
        const [first, ...rest] = stem.split(' ')
        if (inParts || rest.length === 0) {
          if (raw.endsWith('=') && !inParts) add(stems.words, stem, number)
          else {
            add(stems.beginnings, stem, number)
            stems.longest = Math.max(stems.longest, stem.length)
          }
        } else {
          const phrases = stems.phrases.get(first!) ?? []
          phrases.push({ rest: rest.join(' '), concept: number })
          stems.phrases.set(first!, phrases)
        }
      }
  return stems
}

const STEMS = readStems(stemsOfWords, false)
const PARTS = readStems(stemsOfParts, true)
