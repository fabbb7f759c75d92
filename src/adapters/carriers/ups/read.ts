import type { CarrierReading, PayloadHint } from '#contracts/carrier'
import { unreadable } from '#contracts/reading-error'
import { bodyText } from '#shared/bytes'
import { at, isRecord } from '#shared/untrusted'
import { readAlert } from './read-alert.ts'
import { readTrack } from './read-track.ts'
import { readXml } from './read-xml.ts'

/** Track API v1 answers, Track Alert webhooks and answers of the retired XML service, told apart by their form. */
export function readUps(body: Uint8Array, _hint: PayloadHint): CarrierReading {
  try {
    const text = bodyText(body)
    if (/^\s*</.test(text)) return readXml(text)
    const json: unknown = JSON.parse(text)
    if (!isRecord(json)) return unreadable('not_an_object')
    return at(json, 'activityStatus') !== undefined || at(json, 'localActivityDate') !== undefined ? readAlert(json) : readTrack(json)
  } catch {
    // JSON.parse and the XML reader throw on what is neither.
    return unreadable('malformed')
  }
}
