import { z } from 'zod'
import { basisSentences } from '../model/basis-words.ts'
import type { BasisPart } from '../model/window.ts'

export const day = z.string().describe('YYYY-MM-DD')
export const basis = z.array(z.object({ part: z.string(), text: z.string() })).describe('Why this range, sentence by sentence')

/** The parts of a basis as sentences of that language, each beside its part. */
export const sentences = (parts: readonly BasisPart[], language: string) =>
  basisSentences(parts, language).map((text, position) => ({ part: parts[position]!.part, text }))
