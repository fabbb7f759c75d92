/** The page's own words, one file per language. What is said about the parcel comes from `answers`, so that every surface says the same. */
import { fillSentence } from '#shared/fill-sentence'
import { directionOf, type Language, localeOf } from '../languages.ts'
import { ar } from './ar.ts'
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

export const catalogue: Record<Language, Record<WordKey, string>> = { en, de, fr, es, it, nl, pl, pt, sv, tr, ja, ar }

type Values = Readonly<Record<string, string | number | null>>
export type Say = (key: WordKey, values?: Values) => string

/** The words of one language: sentences are ICU messages, like those of answers. */
export const wordsIn =
  (language: Language): Say =>
  (key, values = {}) =>
    fillSentence(catalogue[language][key], directionOf(language) === 'rtl' ? isolated(values) : values, localeOf(language))

/** Names and numbers in other letters stand for themselves, so that they do not turn the sentence around them. */
const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !/\p{Script=Arabic}/u.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
