/** The panel's own words; answers come from the server in the reader's language. One language is loaded, English is at hand. */
import english from './words/en.json'

export type Words = typeof english
export { english }

/** For dates. Arabic with the digits that parcel numbers and clocks have. */
export const localeOf = (language: string): string => ({ en: 'en-GB', pt: 'pt-BR', ar: 'ar-u-nu-latn' })[language] ?? language

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')
