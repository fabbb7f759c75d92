/**
 * Every date, time, place, number, name and link of a text must be found in the claims it stands on, and no statement may be
 * stronger than they are. Our own sentences pass by construction; those of a language model pass or are not sent. Strict: in doubt refused.
 */

import { isCityName } from '#shared/places/find-city'
import type { Claim } from './answer.ts'
import { readDates } from './verify-dates.ts'
import { plainLetters } from './verify-letters.ts'
import { namePatterns } from './verify-places.ts'
import { unprovedStatements } from './verify-statements.ts'
import { rowsFor, verifyWords } from './verify-words/index.ts'
import { sentencesOf } from './words/index.ts'

export type Refusal = { kind: 'date' | 'time' | 'number' | 'place' | 'name' | 'link' | 'statement'; found: string }

/** What the text says without proof; empty when it may be sent. */
export function verify(text: string, claims: readonly Claim[], language: string): Refusal[] {
  const known = knownFrom(claims)
  const refused: Refusal[] = []
  const take = (source: string, pattern: RegExp, kind: Refusal['kind'], allowed: (found: string) => boolean): string =>
    source.replaceAll(pattern, (found) => {
      if (!allowed(found)) refused.push({ kind, found })
      return ' · '
    })
  let rest = plainLetters(text).slice(0, 8_000)
  // A shop's rule may name a page: said as the claim says it, it is proved as a whole.
  for (const name of known.longTexts) if (LINK_IN.test(name)) rest = rest.replaceAll(name, ' · ')
  rest = take(rest, LINK, 'link', (found) => known.texts.has(found.replace(/[.,;:!?)]+$/, '')))
  for (const name of known.longTexts) rest = rest.replaceAll(name, ' · ')
  const dates = readDates(rest, known.days, known.relatives, language)
  refused.push(...dates.refused.map((found): Refusal => ({ kind: 'date', found })))
  rest = take(dates.rest, TIME, 'time', (found) => known.times.has(clock(found)))
  rest = take(rest, NUMBER, 'number', (found) => known.numbers.has(found.replaceAll(/[.,\s\u00a0\u202f](?=\d{3})/g, '')))
  for (const { numbers, unspaced } of rowsFor(language))
    rest = take(rest, wordsOf(numbers, unspaced), 'number', (found) => known.numbers.has(String(numbers[found.toLowerCase()])))
  const names = namePatterns(language)
  if (names) {
    const isTold = (found: string): boolean =>
      [found, found.replace(/^[وفبلك]{1,2}/, '')].some((name) => [...known.texts].some((fact) => fact.includes(name))) ||
      isOurs(found, language)
    rest = take(rest, names.places, 'place', isTold)
    rest = take(rest, names.carriers, 'name', isTold)
  }
  for (const word of rest.match(WORD) ?? []) {
    const lower = word.toLowerCase()
    if (known.words.has(lower) || known.words.has(bare(lower)) || vocabularyOf(language).has(lower)) continue
    if (isCityName(word) || isCityName(bare(word))) refused.push({ kind: 'place', found: word })
    else if (word !== lower || KATAKANA.test(word)) refused.push({ kind: 'name', found: word })
  }
  return [...refused, ...unprovedStatements(text, claims, language).map((found): Refusal => ({ kind: 'statement', found }))]
}

type Known = {
  days: Set<string>
  times: Set<string>
  numbers: Set<string>
  words: Set<string>
  texts: Set<string>
  longTexts: string[]
  relatives: Set<string>
}

function knownFrom(claims: readonly Claim[]): Known {
  const known: Known = {
    days: new Set(),
    times: new Set(),
    numbers: new Set(),
    words: new Set(),
    texts: new Set(),
    longTexts: [],
    relatives: new Set(),
  }
  for (const { value } of claims) {
    for (const [name, fact] of Object.entries(value)) {
      if (fact === null) continue
      if (typeof fact === 'number') known.numbers.add(String(fact))
      else if (/relative$/i.test(name)) known.relatives.add(fact)
      else if (/^\d{4}-\d{2}-\d{2}$/.test(fact)) known.days.add(fact)
      else if (/^\d{2}:\d{2}$/.test(fact)) known.times.add(fact)
      else learnText(known, fact)
    }
  }
  // The longest first, so that a name inside a longer one is not cut out of it.
  known.longTexts = [...known.texts].filter((text) => /[\s\d]/.test(text)).sort((a, b) => b.length - a.length)
  return known
}

function learnText(known: Known, fact: string): void {
  const text = plainLetters(fact)
  known.texts.add(text)
  for (const word of text.match(WORD) ?? []) {
    known.words.add(word.toLowerCase())
    known.words.add(bare(word.toLowerCase()))
  }
  for (const digits of text.match(/\d+/g) ?? []) known.numbers.add(digits)
}

/** A name without what is written onto it: "d’Orléans", "all’Aquila". */
const bare = (word: string): string => word.replace(/^(?:[dl]|all|dall|dell|nell)['’](?=\p{L}{2})/iu, '')

/** `3 pm`, `15 Uhr`, `15 h 30`, `9.30`, `15:00` and `午後3時` as `HH:mm`. */
function clock(found: string): string {
  const [japanese, noon, hour12 = '0', minute = '', thirty] = /^(午前|午後)?(\d{1,2})時(?:(\d{1,2})分|(半))?/.exec(found) ?? []
  if (japanese) {
    const hour = noon === '午後' && Number(hour12) < 12 ? Number(hour12) + 12 : Number(hour12)
    return `${String(hour).padStart(2, '0')}:${thirty ? '30' : minute.padStart(2, '0')}`
  }
  const [, hours = '0', minutes = '00', half = ''] = /(\d{1,2})(?:(?:[:.]|\s?h\s?)(\d{2}))?\s*([ap])?/i.exec(found) ?? []
  const hour = half.toLowerCase() === 'p' && Number(hours) < 12 ? Number(hours) + 12 : Number(hours)
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

const LINK =
  /\b(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|de|at|ch|eu|uk|co|shop|store|info|app|dev|example|test)\b(?:\/\S*)?/gi
const TIME =
  /\b\d{1,2}[:.]\d{2}(?!\d)(?:\s*(?:[ap]\.?m\b\.?|Uhr\b))?|\b\d{1,2}\s?h(?:\s?\d{2})?\b|\b\d{1,2}\s*(?:[ap]\.?m\b\.?|Uhr\b|o'clock\b)|(?:午前|午後)?\d{1,2}時(?!間)(?:\d{1,2}分|半)?/gi
const LINK_IN = new RegExp(LINK.source, 'i')
const NUMBER = /\d+(?:[.,\u00a0\u202f]\d+)*/g
const numberPatterns = new Map<Readonly<Record<string, number>>, RegExp>()
function wordsOf(numbers: Readonly<Record<string, number>>, unspaced?: boolean): RegExp {
  let pattern = numberPatterns.get(numbers)
  if (!pattern) {
    const any = Object.keys(numbers).join('|')
    pattern = new RegExp(unspaced ? any : `(?<!\\p{L})(?:${any})(?!\\p{L})`, 'giu')
    numberPatterns.set(numbers, pattern)
  }
  return pattern
}
/** Katakana, of which foreign names are made, by itself; so are the other letters that Japanese writes without spaces. */
const KATAKANA = /^[\p{scx=Katakana}]+$/u
const WORD =
  /[\p{sc=Katakana}ー]+|[\p{sc=Han}\p{sc=Hiragana}]+|(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\p{L}(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])[\p{L}\p{M}'’-])*/gu

/** Is it in a sentence of ours? Without spaces between words that is asked of the letters. */
const isOurs = (found: string, language: string): boolean =>
  verifyWords(language).unspaced
    ? Object.values(sentencesOf(language)).some((sentence) => sentence.includes(found))
    : vocabularyOf(language).has(found)

const vocabularies = new Map<string, Set<string>>()

/** All words of the catalogue: what a sentence may be made of without being a fact. */
function vocabularyOf(language: string): Set<string> {
  const known = vocabularies.get(language)
  if (known) return known
  const words = new Set(
    [...Object.values(sentencesOf(language)), verifyWords(language).everyday].flatMap(
      (sentence) => plainLetters(sentence).toLowerCase().match(WORD) ?? [],
    ),
  )
  vocabularies.set(language, words)
  return words
}
