/**
 * Is a text the plain answer again, in other order and with harmless words between? Stricter than the verifier, which only looks for
 * facts without proof: here nothing may be added, dropped or turned around, whatever a model was told to write.
 */
import { toneWords } from './tone-words.ts'

export type RewordingFault = 'empty' | 'too_long' | 'markup' | 'unseen' | 'words' | 'mixed' | 'negation' | 'dropped'

/** Null: it may be sent, if the verifier agrees. `limit`: the most characters that the channel takes. */
export function rewordingFault(text: string, plain: string, language: string, limit = 2_000): RewordingFault | null {
  if (text.trim() === '') return 'empty'
  if (text.length > Math.min(limit, plain.length * 1.3 + 80)) return 'too_long'
  if (UNSEEN.test(text.replaceAll(ISOLATES, ''))) return 'unseen'
  if ((text.match(MARKUP) ?? []).some((mark) => !plain.includes(mark))) return 'markup'
  const words = wordsOf(language)
  const originals = sentencesOf(plain).map((sentence) => read(sentence, words))
  const allowed = originals.flatMap(({ content }) => content)
  const reworded = sentencesOf(text).map((sentence) => read(sentence, words))
  if (reworded.some(({ content }) => content.some((word) => !has(allowed, word, words)))) return 'words'
  return aligned(reworded, originals, words)
}

/** The words that mean nothing, in small letters: a verifier that takes capitals for names would stumble over them. */
export function withoutCapitals(text: string, language: string): string {
  const { tone } = wordsOf(language)
  return text.replaceAll(WORD, (word) => (tone.has(word.toLowerCase()) ? word.toLowerCase() : word))
}

/** Each sentence is made of one or two of the plain ones, with their negations, and each of those is told. */
function aligned(reworded: readonly Sentence[], originals: readonly Sentence[], words: Words): RewordingFault | null {
  const told = originals.map(() => new Set<string>())
  for (const sentence of reworded) {
    if (sentence.content.length === 0) {
      if (sentence.negations > 0) return 'negation'
      continue
    }
    const source = sourceOf(sentence, originals, words)
    if (!source) return 'mixed'
    if (
      !inOrder(
        sentence,
        source.map((at) => originals[at]!),
        words,
      )
    )
      return 'mixed'
    if (source.reduce((sum, at) => sum + originals[at]!.negations, 0) !== sentence.negations) return 'negation'
    for (const at of source) for (const word of originals[at]!.content) if (has(sentence.content, word, words)) told[at]!.add(word)
    // Two plain sentences that say the same are told by one.
    for (const at of originals.keys()) if (isSame(originals[at]!, sentence)) for (const word of sentence.content) told[at]!.add(word)
  }
  const dropped = originals.some(({ content }, at) => content.some((word) => !told[at]!.has(word)))
  return dropped ? 'dropped' : null
}

/** The one or two plain sentences that hold all its words; null when it takes from more. */
function sourceOf(sentence: Sentence, originals: readonly Sentence[], words: Words): number[] | null {
  const missingFrom = (content: readonly string[], at: number) => content.filter((word) => !has(originals[at]!.content, word, words))
  const order = originals
    .map((_, at) => at)
    .sort((a, b) => missingFrom(sentence.content, a).length - missingFrom(sentence.content, b).length)
  const [first] = order
  if (first === undefined) return null
  const rest = missingFrom(sentence.content, first)
  if (rest.length === 0) return [first]
  const second = order.find((at) => at !== first && missingFrom(rest, at).length === 0)
  return second === undefined ? null : [first, second]
}

const isSame = (one: Sentence, other: Sentence): boolean =>
  one.negations === other.negations &&
  one.content.length === other.content.length &&
  one.content.every((word, i) => word === other.content[i])

/** Where a sentence holds several values ("promised … now expected …"), its words keep their order, so that none changes places. */
function inOrder({ content }: Sentence, sources: readonly Sentence[], words: Words): boolean {
  return [sources, [...sources].reverse()].some((list) => {
    if (list.every(({ values }) => values < 2)) return true
    let at = 0
    for (const word of list.flatMap((one) => one.content)) if (at < content.length && has([word], content[at]!, words)) at++
    return at === content.length
  })
}

/** `values`: numbers and names, roughly. */
type Sentence = { content: string[]; negations: number; values: number }

function read(sentence: string, { tone, negations, language }: Words): Sentence {
  const found = (language === 'ja' ? sentence.match(JAPANESE_RUN) : sentence.match(WORD_OR_NUMBER)) ?? []
  const all = found.map((word) => word.normalize('NFC').replaceAll('’', "'").toLowerCase())
  const counted =
    language === 'ja' ? (sentence.match(negations.parts) ?? []) : all.filter((word) => negations.words.has(word) || word.endsWith("n't"))
  const content = all.filter((word) => !tone.has(word) && !(language !== 'ja' && counted.includes(word)))
  return {
    content,
    negations: counted.length,
    values: language === 'ja' ? 2 : found.slice(1).filter((word) => /^[\d\p{Lu}\p{Lo}]/u.test(word)).length,
  }
}

/** The word itself, or another form of it where endings carry no sense of their own. */
function has(list: readonly string[], word: string, { language }: Words): boolean {
  if (list.includes(word)) return true
  if (EXACT.has(language) || word.length < 6) return false
  return list.some((one) => one.length >= 6 && Math.abs(one.length - word.length) <= 3 && one.slice(0, 5) === word.slice(0, 5))
}
/** Turkish says "not" by an ending; Arabic and Japanese bend inside the word. */
const EXACT = new Set(['tr', 'ar', 'ja'])

type Words = { language: string; tone: ReadonlySet<string>; negations: { words: ReadonlySet<string>; parts: RegExp } }
const cache = new Map<string, Words>()

function wordsOf(language: string): Words {
  const known = cache.get(language)
  if (known) return known
  const row = toneWords[language] ?? { tone: '', negations: '' }
  const negations = row.negations.split(' ').filter(Boolean)
  const words: Words = {
    language,
    tone: new Set(row.tone.split(' ').filter(Boolean)),
    negations: { words: new Set(negations), parts: new RegExp(negations.join('|') || '(?!)', 'g') },
  }
  cache.set(language, words)
  return words
}

/** Not after a number: "26. November" goes on. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[^\d][.!?])\s+|(?<=[。！？])|\n+/u).filter((sentence) => /[\p{L}\d]/u.test(sentence))

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu
const WORD_OR_NUMBER = /\p{L}[\p{L}\p{M}'’-]*|\d+/gu
/** Words touch in Japanese: pieces of one script stand for them. */
const JAPANESE_RUN = /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[\p{Script=Latin}]+|\d+/gu
const MARKUP = /[<>[\]{}|`*~^\\_=#@]|:\/\/|&\w+;/g
const ISOLATES = /[\u2066-\u2069]/g
const UNSEEN = /[^\P{C}\n]|[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/u
