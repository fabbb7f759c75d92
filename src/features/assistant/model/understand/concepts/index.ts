/**
 * Ideas that a message about a parcel is made of, as word stems in twelve languages. A question asked in Swedish and in
 * Turkish shares them, so that what was learnt in one language is known in all. `=` ends a whole word, `_` joins the words
 * of a phrase; all others match the beginning of a word (in Arabic and Japanese: any part of the text,
 * and `=` what no other word is a part of).
 */
import { ar } from './ar.ts'
import { arabizi } from './arabizi.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { sv } from './sv.ts'
import { tr } from './tr.ts'

export type Concept = keyof typeof en

export const concepts: readonly Concept[] = Object.keys(en) as Concept[]

/** Languages whose words begin where a stem begins. */
export const stemsOfWords: readonly Readonly<Partial<Record<Concept, string>>>[] = [en, de, fr, es, it, nl, pl, pt, sv, tr, arabizi]
/** Languages that join words, or put articles in front of them. */
export const stemsOfParts: readonly Readonly<Record<Concept, string>>[] = [ja, ar]
