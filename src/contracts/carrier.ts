/** What we ask of a carrier or a tracking aggregator. The suite is `carrier.contract.ts`. */
import type { Http, RawDocument, RawRequest, SettingField, Settings, Verification } from './adapter.ts'
import type { CodeMeaning, Problem, ShipmentReading } from './tracking.ts'

/** An error payload gives no shipments and one problem; reading never throws. */
export type CarrierReading = { shipments: ShipmentReading[]; problems: Problem[] }

export type PayloadHint = {
  /** `text/xml`, `application/json`; absent: told from the first byte. */
  contentType?: string
  topic?: string
  /** Used only where a payload carries no time of its own. */
  receivedAt?: string
}

export type Carrier = {
  /** Folder name, also the id in the database, on the wire and in settings. */
  id: string
  name: string
  kind: 'carrier' | 'aggregator'
  settings: SettingField[]
  /** Does the number have this carrier's form? `yes` needs a verified check digit or a form nobody else uses. */
  recognizes(trackingNumber: string): 'yes' | 'maybe' | 'no'
  /** The carrier's own page for people, or null. */
  trackingUrl(trackingNumber: string): string | null
  /** What one raw code means; text helps only for codes that are not in the table. Never throws. */
  meaningOf(rawCode: string, rawText: string): CodeMeaning
  /** Pure: a payload (webhook, poll answer or error answer) → what it says. Never throws. */
  read(body: Uint8Array, hint: PayloadHint): CarrierReading
  webhook?: {
    verify(request: RawRequest, settings: Settings): Verification
    /** The same event sent again has the same key. */
    dedupeKey(request: RawRequest): string
  }
  /** Asks the carrier; the answers (error answers included) come back raw. Throws AdapterError for auth, limits, network. */
  fetch?(trackingNumbers: string[], settings: Settings, http: Http): Promise<RawDocument[]>
}
