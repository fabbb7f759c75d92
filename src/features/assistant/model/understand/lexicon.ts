/** Finds concepts and signals in normalised words: each word is followed letter by letter through one tree of stems. */
import { type Concept, concepts, stemsOfParts, stemsOfWords } from './concepts/index.ts'
import { foldText, joined, type NormalText } from './normalise.ts'
import { signals } from './signals.ts'

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
  if (text.hasParts) matchParts(text.isJapanese ? joined(text).replaceAll(' ', '') : joined(text))
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

/** `latin`: the next letters a to z, where most words are; `next`: all others. */
type Node = {
  latin: (Node | undefined)[]
  next: Map<number, Node>
  begins: number[]
  whole: number[]
  phrases: { rest: string; number: number }[]
}

function matchWord(tokens: readonly string[], position: number): void {
  const token = tokens[position]!
  let node: Node | undefined = WORDS
  for (let i = 0; i < token.length; i++) {
    node = follow(node, token.charCodeAt(i))
    if (!node) return
    for (const number of node.begins) FOUND[number] = 1
  }
  for (const number of node.whole) FOUND[number] = 1
  if (node.phrases.length === 0) return
  const rest = tokens.slice(position + 1, position + 6).join(' ')
  for (const phrase of node.phrases) if (rest.startsWith(phrase.rest)) FOUND[phrase.number] = 1
}

/** Japanese is read without spaces, as its words touch; Arabic with them. A stem may begin anywhere. */
function matchParts(text: string): void {
  for (let start = 0; start < text.length; start++) {
    let node: Node | undefined = PARTS
    for (let i = start; i < text.length; i++) {
      node = follow(node, text.charCodeAt(i))
      if (!node) break
      for (const number of node.begins) FOUND[number] = 1
    }
  }
}

const A = 97
const follow = (node: Node, code: number): Node | undefined => (code >= A && code < A + 26 ? node.latin[code - A] : node.next.get(code))

const newNode = (): Node => ({ latin: new Array(26).fill(undefined), next: new Map(), begins: [], whole: [], phrases: [] })
const WORDS = newNode()
const PARTS = newNode()

for (const [number, raw] of stemsIn(stemsOfWords, (signal) => signals[signal])) {
  const [first, ...rest] = readable(raw).split(' ')
  const node = nodeFor(WORDS, first!)
  if (rest.length > 0) node.phrases.push({ rest: rest.join(' '), number })
  else (raw.endsWith('=') ? node.whole : node.begins).push(number)
}
for (const [number, raw] of stemsIn(stemsOfParts, (signal) => signals[`${signal}Parts`])) nodeFor(PARTS, readable(raw)).begins.push(number)

function* stemsIn(
  languages: readonly Readonly<Record<Concept, string>>[],
  signalStems: (signal: Signal) => string,
): Generator<[number: number, raw: string]> {
  for (const [number, concept] of concepts.entries())
    for (const language of languages) for (const raw of language[concept].split(' ')) yield [number, raw]
  for (const [index, signal] of signalNames.entries())
    for (const raw of signalStems(signal).split(' ')) yield [concepts.length + index, raw]
}

function readable(raw: string): string {
  return foldText(raw.replace(/=$/, '')).replaceAll('_', ' ').trim()
}

function nodeFor(root: Node, stem: string): Node {
  let node = root
  for (let i = 0; i < stem.length; i++) {
    const code = stem.charCodeAt(i)
    let next = follow(node, code)
    if (!next) {
      next = newNode()
      if (code >= A && code < A + 26) node.latin[code - A] = next
      else node.next.set(code, next)
    }
    node = next
  }
  return node
}
