/** The catalogue: language → its sentences and the locale in which its dates, numbers and lists are written. */

import { fillSentence } from '#shared/fill-sentence'
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

export type { WordKey } from './en.ts'

type Catalogue = { locale: string; words: Record<WordKey, string> }

export const catalogues: Record<string, Catalogue> = {
  en: { locale: 'en-GB', words: en },
  de: { locale: 'de-DE', words: de },
  fr: { locale: 'fr-FR', words: fr },
  es: { locale: 'es-ES', words: es },
  pt: { locale: 'pt-BR', words: pt },
  it: { locale: 'it-IT', words: it },
  nl: { locale: 'nl-NL', words: nl },
  sv: { locale: 'sv-SE', words: sv },
  pl: { locale: 'pl-PL', words: pl },
  tr: { locale: 'tr-TR', words: tr },
  ja: { locale: 'ja-JP', words: ja },
  ar: { locale: 'ar-u-nu-latn', words: ar },
}
export const languages = Object.keys(catalogues)

/** The language of the catalogue for a BCP 47 tag; English when there is none. */
export const languageOf = (tag: string | null | undefined): string => {
  const language = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? ''
  return language in catalogues ? language : 'en'
}

export const localeOf = (language: string): string => (catalogues[language] ?? catalogues.en!).locale

/** One sentence of the catalogue, filled. */
export function say(language: string, key: WordKey, values: Readonly<Record<string, string | number | null>> = {}): string {
  const { words, locale } = catalogues[language] ?? catalogues.en!
  return fillSentence(words[key], RIGHT_TO_LEFT.has(language) ? isolated(values) : values, locale)
}

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur'])

/** Names and numbers in other letters stand for themselves, so that they do not turn the sentence around them. */
const isolated = (values: Readonly<Record<string, string | number | null>>): Record<string, string | number | null> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && NAMES.has(name) && /^\P{Script=Arabic}*[\p{Script=Latin}\d]/u.test(value)
        ? `\u2068${value}\u2069`
        : value,
    ]),
  )
const NAMES = new Set(['carrier', 'place', 'point', 'name', 'number', 'items', 'orders', 'amount', 'price', 'distance', 'from', 'to'])

/** Has the catalogue a sentence of that name? For keys made of codes, such as `reason.<code>`. */
export const hasWord = (key: string): key is WordKey => key in en
