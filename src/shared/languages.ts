/** The languages that customers are written to in: how each is written, and which one a customer reads. */
import { fillSentence } from './fill-sentence.ts'

export const writtenLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'tr', 'ja', 'ar'] as const
export type WrittenLanguage = (typeof writtenLanguages)[number]

/** The first wish there are words for, as a language without a country; English when there is none. */
export function pickLanguage(...wishes: (string | null | undefined)[]): WrittenLanguage {
  for (const wish of wishes) {
    const found = writtenLanguages.find((language) => wish?.toLowerCase().split(/[-_]/)[0] === language)
    if (found) return found
  }
  return 'en'
}

/** For `Intl`. Arabic with the digits that parcel numbers and clocks have. */
export const writtenLocale = (language: WrittenLanguage): string => LOCALES[language]

/** For the `dir` of a page or a mail. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** Fills a sentence; in a right-to-left one, names stand for themselves and do not turn what is around them. */
export function writeSentence(
  sentence: string,
  values: Readonly<Record<string, string | number | null>>,
  language: WrittenLanguage,
): string {
  const safe = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolated(value, language) : value])
  return fillSentence(sentence, Object.fromEntries(safe), LOCALES[language])
}

/** A name, a number or a title within text of another direction; as it is where all letters run the same way. */
export const isolated = (text: string, language: string): string =>
  directionOf(language) === 'rtl' && /^\P{L}*(?!\p{Script=Arabic})\p{L}/u.test(text) ? `\u2068${text}\u2069` : text

const LOCALES: Readonly<Record<WrittenLanguage, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  nl: 'nl-NL',
  pl: 'pl-PL',
  pt: 'pt-BR',
  sv: 'sv-SE',
  tr: 'tr-TR',
  ja: 'ja-JP',
  ar: 'ar-u-nu-latn',
}
