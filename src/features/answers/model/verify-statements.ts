/** Statements that matter (delivered, refunded, guaranteed, customs, …) may be made only as a claim makes them, negation included. */
import type { Claim } from './answer.ts'
import { plainLetters } from './verify-letters.ts'
import { rowsFor, type Statement, verifyWords } from './verify-words/index.ts'

/** The words of statements in `text` that no claim makes in the same sense. */
export function unprovedStatements(text: string, claims: readonly Claim[], language: string): string[] {
  const { negation, statements } = patternsOf(language)
  const made = claims.flatMap((claim) => sentences(claim.text))
  return sentences(text).flatMap((sentence) =>
    statements.flatMap((pattern) => {
      const found = pattern.exec(sentence)
      if (!found) return []
      const proved = made.some((one) => pattern.test(one) && negation.test(one) === negation.test(sentence))
      return proved ? [] : [found[0]]
    }),
  )
}

const sentences = (text: string): string[] => plainLetters(text).split(/(?<=[.!?:;,؟،؛])\s+|(?<=[。！？、])\s*/)

type Patterns = { negation: RegExp; statements: RegExp[] }
const cache = new Map<string, Patterns>()

function patternsOf(language: string): Patterns {
  const known = cache.get(language)
  if (known) return known
  const rows = rowsFor(language)
  const { negation: own, unspaced } = verifyWords(language)
  const names = Object.keys(verifyWords('en').statements) as Statement[]
  const patterns = {
    negation: new RegExp(unspaced ? own : `(?<!\\p{L})(?:${own})(?!\\p{L})|n[’']t\\b`, 'iu'),
    statements: names.map((name) => new RegExp(rows.map((row) => row.statements[name]).join('|'), 'iu')),
  }
  cache.set(language, patterns)
  return patterns
}
