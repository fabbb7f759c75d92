/** Places and carriers in letters without capitals (Arabic, Han), where a name looks like any other word: known by lists and by what stands beside. */
import { verifyWords } from './verify-words/index.ts'

type NamePatterns = { places: RegExp; carriers: RegExp }

/** Null for a language whose letters show a name by themselves. */
export function namePatterns(language: string): NamePatterns | null {
  const known = cache.get(language)
  if (known !== undefined) return known
  const { places, carriers = [], placeMarks = [], unspaced, writtenOn } = verifyWords(language)
  const before = unspaced ? '' : `(?<!\\p{L})${writtenOn ? `${writtenOn}{0,2}` : ''}`
  const any = (names: readonly string[], further: readonly string[] = []): RegExp =>
    new RegExp(`${before}(?:${[...further, ...names.map(spellings)].join('|')})${unspaced ? '' : '(?!\\p{L})'}`, 'gu')
  const made = places ? { places: any([...places, ...countriesIn(language)], placeMarks), carriers: any(carriers) } : null
  cache.set(language, made)
  return made
}

const cache = new Map<string, NamePatterns | null>()

/** Arabic is written with and without its hamzas, and "for the" swallows a letter of "the". */
const spellings = (name: string): string =>
  name
    .replaceAll(/[\u064b-\u0652]/g, '')
    .replaceAll(/[اأإآ]/g, '[اأإآ]')
    .replaceAll('ة', '[ةه]')
    .replaceAll(/[ىي](?!\p{L})/gu, '[ىي]')
    .replace(/^\[اأإآ\]ل/, '(?:[اأإآ]ل|ل)')

/** All countries that the language has a name of its own for, in its own letters. */
function countriesIn(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  return [...letters]
    .flatMap((first) => [...letters].map((second) => names.of(first + second)))
    .filter((name) => name !== undefined)
    .filter((name) => /^[\p{sc=Arabic}\p{sc=Han} ]{2,}$/u.test(name) && !ALSO_WORDS.has(name))
    .sort((a, b) => b.length - a.length)
}

/** Mali is also "financial", Chad and Benin are too near to other words to be told apart. */
const ALSO_WORDS = new Set(['مالي', 'بنين', 'توغو', 'كيريباتي'])
