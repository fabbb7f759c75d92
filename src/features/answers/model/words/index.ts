/** The sentences of answers; a language is a file and a row here. */
import { fillSentence } from '#shared/fill-sentence'
import { directionOf, pickLanguage, type WrittenLanguage, writtenLanguages, writtenLocale } from '#shared/languages'
import { ar } from './ar.ts'
import { contracted } from './contracted.ts'
import { de } from './de.ts'
import { en, type WordKey } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { sv } from './sv.ts'
import { tr } from './tr.ts'

export type { WordKey } from './en.ts'

const catalogues: Readonly<Record<WrittenLanguage, Readonly<Record<WordKey, string>>>> = { en, de, fr, es, it, nl, pl, pt, sv, tr, ja, ar }
export const languages: readonly string[] = writtenLanguages

/** The language of the catalogue for a BCP 47 tag; English when there is none. */
export const languageOf = (tag: string | null | undefined): string => pickLanguage(tag)

export const localeOf = (language: string): string => writtenLocale(pickLanguage(language))

/** Every sentence of a language; of English when there is none. */
export const sentencesOf = (language: string): Readonly<Record<WordKey, string>> => catalogues[pickLanguage(language)]

/** One sentence of the catalogue, filled. */
export function say(language: string, key: WordKey, values: Readonly<Record<string, string | number | null>> = {}): string {
  const filled = fillSentence(sentencesOf(language)[key], directionOf(language) === 'rtl' ? isolated(values) : values, localeOf(language))
  return contracted(filled, language)
}

/** Names and numbers in other letters stand for themselves, so that they do not turn the sentence around them. */
const isolated = (values: Readonly<Record<string, string | number | null>>): Record<string, string | number | null> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && NAMES.has(name) && /^[^\p{Script=Arabic}\u2068]*[\p{Script=Latin}\d]/u.test(value)
        ? `\u2068${value}\u2069`
        : value,
    ]),
  )
const NAMES = new Set(['carrier', 'place', 'point', 'name', 'number', 'items', 'orders', 'amount', 'price', 'distance', 'from', 'to'])

/** Has the catalogue a sentence of that name? For keys made of codes, such as `reason.<code>`. */
export const hasWord = (key: string): key is WordKey => key in en
