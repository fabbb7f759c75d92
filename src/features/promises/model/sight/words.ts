/** Words of the pages for staff. A language is a row. */
import { de } from './words-de.ts'
import { en, type SightWords } from './words-en.ts'

export type { SightWords } from './words-en.ts'

/** English where a language has no row. */
export const sightWords = (language: string): SightWords => catalogue[language.slice(0, 2) as 'en'] ?? catalogue.en

const catalogue = { en, de }
