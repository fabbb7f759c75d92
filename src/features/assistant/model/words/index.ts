/** What the assistant says besides facts, in the language of the conversation; English where a language is missing. */
import { fillSentence } from '#shared/fill-sentence'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en, type Key } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { sv } from './sv.ts'
import { tr } from './tr.ts'

const rows: Record<string, Record<Key, string>> = { en, de, fr, es, pt, it, nl, sv, pl, tr, ja, ar }

/** Sentences are ICU messages, like those of answers. */
export function tell(language: string, key: Key, values: Readonly<Record<string, string | number | null>> = {}): string {
  return fillSentence((rows[language] ?? en)[key], values, language)
}
