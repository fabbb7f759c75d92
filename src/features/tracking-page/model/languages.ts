/** The languages of the public pages, and how each is called by its readers. */
import { pickLanguage as pick, type WrittenLanguage, writtenLanguages, writtenLocale } from '#shared/languages'

export type Language = WrittenLanguage
export const pageLanguages: readonly Language[] = writtenLanguages

/** In the language itself: who looks for hers does not read ours. */
export const nativeName = (language: Language): string => NAMES[language]

const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  pt: 'Português',
  sv: 'Svenska',
  tr: 'Türkçe',
  ja: '日本語',
  ar: 'العربية',
}

/** The first language we speak of what is wished for, in that order; a wish may be a browser's list (`de-AT,de;q=0.9,en`). Else English. */
export const pickLanguage = (...wishes: (string | null | undefined)[]): Language =>
  pick(...wishes.flatMap((wish) => (wish ?? '').split(',').map((tag) => tag.split(';')[0]?.trim())))

// Making a formatter costs far more than using one.
const made = new Map<string, unknown>()

/** One formatter per language and purpose, made when it is first needed. */
export function once<T>(purpose: string, language: Language, make: (locale: string) => T): T {
  const key = `${purpose} ${language}`
  if (!made.has(key)) made.set(key, make(writtenLocale(language)))
  return made.get(key) as T
}
