/** The sentences of mails and of the page where mails are chosen; a language is a file and a row here. */
import { type WrittenLanguage, writeSentence } from '#shared/languages'
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

export const catalogues: Readonly<Record<WrittenLanguage, Readonly<Record<WordKey, string>>>> = {
  en,
  de,
  fr,
  es,
  it,
  nl,
  pl,
  pt,
  sv,
  tr,
  ja,
  ar,
}

export const say = (language: WrittenLanguage, key: WordKey, values: Readonly<Record<string, string | number>> = {}): string =>
  writeSentence(catalogues[language][key], values, language)

/** For keys made of codes, such as `reason.<code>`. */
export const hasWord = (key: string): key is WordKey => key in en
