/** What one payload says about one number → facts with ids that are a function of their content (status-model rules 2 and 6). */
import type { EventTime, ShipmentReading, TrackingEvent } from '#contracts/tracking'
import { derivedId } from '#shared/ids'
import { placeTime } from './event-time.ts'
import type { Fact, FactKind } from './shipment-state.ts'
import { numberKey } from './tracking-number.ts'

/**
 * Pure. `source`: `ups:webhook`, `easypost:poll`, `shop:shopify`, `manual`. `receivedAt` (ISO instant) orders statements
 * that carry no time; it takes part in no id, so the same payload read again gives the same ids.
 */
export function factsOf(reading: ShipmentReading, source: string, receivedAt = EPOCH): Fact[] {
  const carrier = reading.carrier ?? providerOf(source)
  const base: Base = {
    source,
    carrier,
    trackingNumber: reading.trackingNumber,
    key: numberKey(reading.trackingNumber),
    receivedAt: sameForm(receivedAt),
  }
  const reversed = newestFirst(reading)
  const last = reading.events.length - 1
  const facts = reading.events.map((event, index) => happening(base, 'scan', event, reversed ? last - index : index))
  const newest = newestOf(reading)
  const headline = headlineOf(reading, newest)
  if (headline) facts.push(happening(base, 'headline', headline.event, last + 1, headline.timeless))
  const { estimate, signedBy, action, pickupPoint, handedTo, destination } = reading
  if (estimate && (estimate.earliest || estimate.latest)) {
    const { statedAt, ...window } = estimate
    facts.push(
      statement(base, 'estimate', statedAt ?? newest?.at ?? null, !statedAt, { estimate: window }, [window.earliest, window.latest]),
    )
  }
  if (signedBy || action || pickupPoint || handedTo || destination) {
    const content = {
      ...(signedBy && { signedBy }),
      ...(action && { action }),
      ...(pickupPoint && { pickupPoint }),
      ...(handedTo && { handedTo }),
      ...(destination && { destination }),
    }
    facts.push(statement(base, 'notice', newest?.at ?? null, true, content, [JSON.stringify(content)]))
  }
  return facts
}

/** `easypost` of `easypost:poll`. */
export const providerOf = (source: string): string => {
  const colon = source.indexOf(':')
  return colon < 0 ? source : source.slice(0, colon)
}

// One form, so that texts compare as instants do.
const sameForm = (instant: string): string => (Number.isNaN(Date.parse(instant)) ? EPOCH : new Date(instant).toISOString())

const EPOCH = '1970-01-01T00:00:00.000Z'
type Base = { source: string; carrier: string; trackingNumber: string; key: string; receivedAt: string }

function happening(base: Base, kind: FactKind, event: TrackingEvent, position: number, timeless = false): Fact {
  const received = event.at.provenance === 'received_at'
  const time = received ? '' : event.at.value
  // What the code means to us is no part of the content: a mended table does not make a second fact of the same scan.
  const id = derivedId(kind, base.source, base.key, time, event.rawCode, event.rawText, event.place?.text ?? '')
  const { source, carrier, trackingNumber } = base
  const fact: Fact = { ...event, id, kind, source, carrier, trackingNumber, position }
  if (received || timeless) fact.heardAt = received ? sameForm(event.at.value) : base.receivedAt
  return fact
}

function statement(
  base: Base,
  kind: FactKind,
  at: EventTime | null,
  timeless: boolean,
  content: Partial<Fact>,
  identity: (string | null)[],
): Fact {
  const { source, carrier, trackingNumber } = base
  const time = at ?? { value: base.receivedAt, provenance: 'received_at' as const }
  const id = derivedId(kind, source, base.key, time.provenance === 'received_at' ? '' : time.value, ...identity.map((part) => part ?? ''))
  const empty = {
    status: 'unknown' as const,
    detail: null,
    reason: null,
    guessed: false,
    rawCode: '',
    rawText: '',
    place: null,
    position: 0,
  }
  return { ...empty, at: time, id, kind, source, carrier, trackingNumber, ...(timeless && { heardAt: base.receivedAt }), ...content }
}

/** The headline as an event, unless one of the events says the same. Without a time of its own it is as new as the newest event. */
function headlineOf(reading: ShipmentReading, newest: TrackingEvent | null): { event: TrackingEvent; timeless: boolean } | null {
  const headline = reading.headline
  if (!headline) return null
  const { at, ...meaning } = headline
  const time = at ?? newest?.at
  const told = reading.events.some(
    (event) => event.status === headline.status && (event.at.value === time?.value || (!at && event === newest)),
  )
  if (told) return null
  return { event: { ...meaning, at: time ?? { value: EPOCH, provenance: 'received_at' }, place: null }, timeless: !at }
}

function newestOf(reading: ShipmentReading): TrackingEvent | null {
  let newest: TrackingEvent | null = null
  let instant = Number.NEGATIVE_INFINITY
  for (const event of reading.events) {
    const candidate = placeTime(event.at, event.place, reading.destination).instant
    if (candidate >= instant) [newest, instant] = [event, candidate]
  }
  return newest
}

/** Carriers list their scans in either direction; unsorted lists keep the order of the payload. */
function newestFirst(reading: ShipmentReading): boolean {
  let falling = 0
  let before: number | null = null
  for (const event of reading.events) {
    const { instant } = placeTime(event.at, event.place, reading.destination)
    if (before !== null) falling += Math.sign(before - instant)
    before = instant
  }
  return falling > 0
}
