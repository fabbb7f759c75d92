/** Finds concepts and signals in normalised words: each word, and those after it, are followed letter by letter through one tree of stems. */
import { type Concept, concepts, stemsOfParts, stemsOfWords } from './concepts/index.ts'
import { foldText, joined, type NormalText } from './normalise.ts'
import { signals } from './signals.ts'
import { type Mark, StemTree } from './stem-tree.ts'
import { arabicWordBegins, isArabicWord, isJapaneseWord } from './word-edges.ts'

const signalNames = [
  'danger',
  'threat',
  'again',
  'deadline',
  'yes',
  'no',
  'otherOne',
  'firstOne',
  'secondOne',
  'notThat',
  'correction',
  'code',
  'bot',
] as const
export type Signal = (typeof signalNames)[number]
/** `concepts`: numbers (place in `concepts`), sorted, each once. */
export type Lexicon = { concepts: number[]; angry: boolean; signals: ReadonlySet<Signal> }

const ANGRY = concepts.indexOf('ANGRY')

// Marks that are set and cleared again: a set for each message would cost more than the search.
const FOUND = new Uint8Array(concepts.length + signalNames.length)
const NONE: ReadonlySet<Signal> = new Set()

export function lexiconOf(text: NormalText): Lexicon {
  for (let position = 0; position < text.tokens.length; position++) matchWord(text.tokens, position)
  if (text.hasParts) matchParts(text.isJapanese ? joined(text).replaceAll(' ', '') : joined(text), text.isJapanese)
  const found: number[] = []
  let signals: Set<Signal> | null = null
  for (let number = 0; number < FOUND.length; number++) {
    if (FOUND[number] === 0) continue
    FOUND[number] = 0
    if (number < concepts.length) found.push(number)
    else {
      signals ??= new Set()
      signals.add(signalNames[number - concepts.length]!)
    }
  }
  return { concepts: found, angry: found.includes(ANGRY), signals: signals ?? NONE }
}

function matchWord(tokens: readonly string[], position: number): void {
  let node = 0
  for (let at = position; at < tokens.length; at++) {
    const token = tokens[at]!
    const end = token.length
    for (let i = 0; i < end; i++) {
      node = WORDS.follow(node, token.charCodeAt(i))
      if (node === 0) return
      const marks = WORDS.marks[node]
      if (marks !== undefined) setMarks(marks, i + 1 === end)
    }
    node = WORDS.follow(node, SPACE)
    if (node === 0) return
  }
}

function setMarks(marks: readonly Mark[], atEnd: boolean): void {
  for (const { number, isWhole } of marks) if (atEnd || !isWhole) FOUND[number] = 1
}

/** Japanese is read without spaces, as its words touch; Arabic with them. A stem may begin anywhere, a short Arabic one only where a word begins. */
function matchParts(text: string, isJapanese: boolean): void {
  for (let start = 0; start < text.length; start++) {
    let node = 0
    for (let i = start; i < text.length; i++) {
      node = PARTS.follow(node, text.charCodeAt(i))
      if (node === 0) break
      const marks = PARTS.marks[node]
      if (marks === undefined) continue
      for (const mark of marks) if (stands(mark, text, start, i + 1, isJapanese)) FOUND[mark.number] = 1
    }
  }
}

function stands({ isWhole, isEdged }: Mark, text: string, start: number, end: number, isJapanese: boolean): boolean {
  if (isWhole) return isJapanese ? isJapaneseWord(text, start, end) : isArabicWord(text, start, end)
  return isJapanese || !isEdged || arabicWordBegins(text, start)
}

const WORDS = new StemTree()
const PARTS = new StemTree()
// A short Arabic stem stands in too many other words to be searched within them.
const SHORT = 3
const SPACE = 32

for (const [number, raw] of stemsIn(stemsOfWords, (signal) => signals[signal])) {
  // The last word of a phrase may go on.
  WORDS.add(readable(raw), { number, isWhole: raw.endsWith('='), isEdged: true })
}
for (const [number, raw] of stemsIn(stemsOfParts, (signal) => signals[`${signal}Parts`])) {
  const stem = readable(raw)
  PARTS.add(stem, { number, isWhole: raw.endsWith('='), isEdged: stem.length <= SHORT })
}

function* stemsIn(
  languages: readonly Readonly<Partial<Record<Concept, string>>>[],
  signalStems: (signal: Signal) => string,
): Generator<[number: number, raw: string]> {
  for (const [number, concept] of concepts.entries())
    for (const language of languages) for (const raw of language[concept]?.split(' ') ?? []) yield [number, raw]
  for (const [index, signal] of signalNames.entries())
    for (const raw of signalStems(signal).split(' ')) yield [concepts.length + index, raw]
}

function readable(raw: string): string {
  return foldText(raw.replace(/=$/, '')).replaceAll('_', ' ').trim()
}
