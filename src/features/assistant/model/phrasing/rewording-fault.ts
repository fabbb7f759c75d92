/**
 * Is a text the plain answer again, its sentences joined or in other order, with courtesies before and harmless words between? Stricter
 * than the verifier, which looks for facts without proof: here nothing is added, dropped or turned around, whatever a model was told.
 */
import { toneWords } from './tone-words.ts'

export type RewordingFault = 'empty' | 'too_long' | 'markup' | 'unseen' | 'words' | 'dropped'

/** Null: it may be sent, if the verifier agrees. `limit`: the most characters that the channel takes. */
export function rewordingFault(text: string, plain: string, language: string, limit = 2_000): RewordingFault | null {
  if (text.trim() === '') return 'empty'
  if (text.length > Math.min(limit, plain.length * 1.3 + 80)) return 'too_long'
  if (UNSEEN.test(text.replaceAll(ISOLATES, ''))) return 'unseen'
  if ((text.match(MARKUP) ?? []).some((mark) => !plain.includes(mark))) return 'markup'
  const tone = toneOf(language)
  const originals = sentencesOf(plain)
    .map((sentence) => wordsOf(sentence, tone))
    .filter(Boolean)
  const told = new Set<string>()
  for (const sentence of sentencesOf(text)) {
    const words = wordsOf(sentence, tone)
    if (words === '') continue
    const source = originals.includes(words) ? [words] : pairOf(words, originals)
    if (!source) return 'words'
    for (const one of source) told.add(one)
  }
  return originals.every((one) => told.has(one)) ? null : 'dropped'
}

/** Added words in small letters: a verifier that takes capitals for names would stumble over them. */
export function withoutCapitals(text: string, language: string): string {
  const { known } = toneOf(language)
  return text.replaceAll(WORD, (word) => (known.has(word.toLowerCase()) ? word.toLowerCase() : word))
}

/** Two plain sentences made one. */
function pairOf(words: string, originals: readonly string[]): [string, string] | null {
  for (const first of originals) {
    if (!words.startsWith(`${first} `)) continue
    const second = words.slice(first.length + 1)
    if (originals.includes(second)) return [first, second]
  }
  return null
}

/** The words of a sentence in their order, without courtesies before it and words that say nothing. */
function wordsOf(sentence: string, { between, courtesies }: Tone): string {
  const all = (sentence.replaceAll(ISOLATES, '').match(WORD_OR_NUMBER) ?? []).map(normal)
  let words = all.join(' ')
  for (let found: string | undefined = ''; found !== undefined; ) {
    found = courtesies.find((one) => words === one || words.startsWith(`${one} `))
    if (found !== undefined) words = words.slice(found.length + 1)
  }
  return words
    .split(' ')
    .filter((word) => !between.has(word))
    .join(' ')
}

const normal = (word: string): string => word.normalize('NFC').replaceAll('’', "'").toLowerCase()

type Tone = { between: ReadonlySet<string>; courtesies: readonly string[]; known: ReadonlySet<string> }
const cache = new Map<string, Tone>()

function toneOf(language: string): Tone {
  const before = cache.get(language)
  if (before) return before
  const row = toneWords[language] ?? { between: '', courtesies: [] }
  const between = row.between.split(' ').filter(Boolean)
  const tone: Tone = {
    between: new Set(between),
    courtesies: row.courtesies.toSorted((a, b) => b.length - a.length),
    known: new Set([...between, ...row.courtesies.flatMap((phrase) => phrase.split(' '))]),
  }
  cache.set(language, tone)
  return tone
}

/** Not after a number: "26. November" goes on. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[^\d][.!?؟])\s+|(?<=[。！？])|\n+/u).filter((sentence) => /[\p{L}\d]/u.test(sentence))

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu
/** Signs between digits and of money belong to what they stand at: 9:10 is not 9.10, and -3 not 3. */
const WORD_OR_NUMBER = /\p{L}[\p{L}\p{M}'’-]*|[-−+]?\d+(?:[.,:/–-]\d+)*%?|\p{Sc}/gu
const MARKUP = /[<>[\]{}|`*~^\\_=#@]|:\/\/|&\w+;/g
const ISOLATES = /[\u2066-\u2069]/g
const UNSEEN = /[^\P{C}\n]|[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/u
