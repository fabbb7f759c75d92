/** Readings of payloads that say nothing about a parcel. */
import { cleanLine } from '#shared/text'
import type { CarrierReading } from './carrier.ts'
import type { ProblemKind } from './tracking.ts'

/** An answer that is an error: no shipments and one problem. */
export const problemReading = (kind: ProblemKind, code: string, text: string): CarrierReading => ({
  shipments: [],
  problems: [{ kind, code: cleanLine(code, 100), text: cleanLine(text, 300) }],
})

/** What cannot be parsed. The words of the payload are not repeated: they may hold personal data. */
export const unreadable = (code: string): CarrierReading => problemReading('unreadable', code, 'The payload cannot be read')

/** The kind of an HTTP status of an error answer. */
export function kindOfStatus(status: number): ProblemKind {
  if (status === 401 || status === 403) return 'auth'
  if (status === 404 || status === 410) return 'not_found'
  if (status === 429) return 'rate_limited'
  return status >= 500 ? 'service' : 'invalid_request'
}
