import type { ProblemKind } from '#contracts/tracking'

/** Kinds of UPS's error codes: https://developer.ups.com/api/reference/tracking and the tables of the retired XML service. */
export function kindOfError(code: string): ProblemKind {
  const known = KINDS.get(code)
  if (known) return known
  if (/^25\d{4}$/.test(code)) return 'auth'
  if (/^TW/.test(code)) return 'not_found'
  if (/^(19|12)\d{4}$/.test(code)) return 'service'
  return /^(5\d\d|TF)/.test(code) ? 'service' : 'invalid_request'
}

const KINDS: ReadonlyMap<string, ProblemKind> = new Map([
  ['TW0001', 'not_found'],
  ['TW0002', 'not_found'],
  ['TV1002', 'invalid_request'],
  ['151018', 'invalid_request'],
  ['151044', 'not_found'],
  ['151045', 'not_found'],
  ['151062', 'not_found'],
  ['250002', 'auth'],
  ['250003', 'auth'],
  ['10429', 'rate_limited'],
  ['429', 'rate_limited'],
])
