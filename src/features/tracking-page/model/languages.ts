/** The languages of the public pages: how each is called by its readers, how `Intl` writes it, and which way it runs. */

const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB' },
  de: { name: 'Deutsch', locale: 'de-DE' },
  fr: { name: 'Français', locale: 'fr-FR' },
  es: { name: 'Español', locale: 'es-ES' },
  it: { name: 'Italiano', locale: 'it-IT' },
  nl: { name: 'Nederlands', locale: 'nl-NL' },
  pl: { name: 'Polski', locale: 'pl-PL' },
  pt: { name: 'Português', locale: 'pt-BR' },
  sv: { name: 'Svenska', locale: 'sv-SE' },
  tr: { name: 'Türkçe', locale: 'tr-TR' },
  ja: { name: '日本語', locale: 'ja-JP' },
  // With the digits that parcel numbers and clocks have.
  ar: { name: 'العربية', locale: 'ar-u-nu-latn' },
} as const

export type Language = keyof typeof LANGUAGES
export const pageLanguages = Object.keys(LANGUAGES) as Language[]

/** In the language itself: who looks for hers does not read ours. */
export const nativeName = (language: Language): string => LANGUAGES[language].name

export const localeOf = (language: Language): string => LANGUAGES[language].locale

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** The first language we speak of what is wished for, in that order; a wish may be a browser's list (`de-AT,de;q=0.9,en`). Else English. */
export function pickLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const tag of wishes.flatMap((wish) => (wish ?? '').split(','))) {
    const base = tag.trim().toLowerCase().split(/[-_;]/)[0]
    const found = pageLanguages.find((language) => language === base)
    if (found) return found
  }
  return 'en'
}

// Making a formatter costs far more than using one.
const made = new Map<string, unknown>()

/** One formatter per language and purpose, made when it is first needed. */
export function once<T>(purpose: string, language: Language, make: (locale: string) => T): T {
  const key = `${purpose} ${language}`
  if (!made.has(key)) made.set(key, make(localeOf(language)))
  return made.get(key) as T
}
