/** The page's own words, one file per language. What is said about the parcel comes from `answers`, so that every surface says the same. */
import { directionOf, writeSentence } from '#shared/languages'
import type { Language } from '../languages.ts'
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
    writeSentence(catalogue[language][key], directionOf(language) === 'rtl' ? withNumbersApart(values) : values, language)

/** `#1042` after Arabic letters would be read as `1042#`. Names are set apart where the sentence is filled. */
const withNumbersApart = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !/\p{L}/u.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
