/** The sentences of promises that customers read; a language is a file and a row here. */
import { pickLanguage, type WrittenLanguage, writeSentence } from '#shared/languages'
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

/** `language` is any BCP 47 tag; unknown ones read English. */
export function say(language: string, key: WordKey, values: Readonly<Record<string, string | number | null>> = {}): string {
  const known = pickLanguage(language)
  return writeSentence(catalogues[known][key], values, known)
}
