/** What the verifier reads, a file per language. English is read in every text: a model may fall back to it. */
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import type { VerifyWords } from './shape.ts'
import { sv } from './sv.ts'
import { tr } from './tr.ts'

export type { Statement, VerifyWords } from './shape.ts'

const rows: Readonly<Record<string, VerifyWords>> = { en, de, fr, es, pt, it, nl, sv, pl, tr, ja, ar }

/** The row of a language; English where there is none. */
export const verifyWords = (language: string): VerifyWords => rows[language] ?? en

/** The row of a language, and the English one. */
export const rowsFor = (language: string): VerifyWords[] => (verifyWords(language) === en ? [en] : [verifyWords(language), en])
