/** JSON whose integers above 2^53 survive: they are read as strings, the digits as written. */

/** Throws SyntaxError as JSON.parse does. */
export function parseExactJson(text: string): unknown {
  return BIG_INTEGER.test(text) ? JSON.parse(text, exact as (key: string, value: unknown) => unknown) : JSON.parse(text)
}

// Digits inside quotes (tracking numbers) are text anyway: only a bare number can lose any.
const BIG_INTEGER = /(?:^|[:[,])\s*-?[0-9]{16}/

function exact(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || !context?.source) return value
  return /^-?\d+$/.test(context.source) ? context.source : value
}
