/** A parcel's status in a few words, for agents. A language is a row. */
import type { TrackingStatus } from '#contracts/tracking'

export const statusWords = (status: TrackingStatus, language: string): string =>
  (catalogue[language.slice(0, 2) as 'en'] ?? catalogue.en)[status]

/** Where an order stands with its promise, when that is a worry; null for any other event. */
export const worryWords = (eventType: string, language: string): string | null =>
  (worries[language.slice(0, 2) as 'en'] ?? worries.en)[eventType] ?? null

const worries: Record<'en' | 'de', Readonly<Record<string, string>>> = {
  en: { 'promise.at_risk': 'may be late', 'promise.late': 'late', 'order.silent': 'not packed yet', 'shipment.silent': 'no scan' },
  de: {
    'promise.at_risk': 'vielleicht verspätet',
    'promise.late': 'verspätet',
    'order.silent': 'noch nicht gepackt',
    'shipment.silent': 'kein Scan',
  },
}

const catalogue: Record<'en' | 'de', Record<TrackingStatus, string>> = {
  en: {
    ordered: 'ordered',
    waiting_stock: 'waits for stock',
    preparing: 'being packed',
    pre_transit: 'waits for the carrier',
    accepted: 'with the carrier',
    in_transit: 'on its way',
    out_for_delivery: 'out for delivery',
    delivery_attempted: 'delivery attempted',
    available_for_pickup: 'ready for pick-up',
    delivered: 'delivered',
    exception: 'problem on the way',
    returning: 'on its way back',
    returned: 'returned',
    cancelled: 'cancelled',
    lost: 'lost',
    unknown: 'state unclear',
  },
  de: {
    ordered: 'bestellt',
    waiting_stock: 'wartet auf Ware',
    preparing: 'wird gepackt',
    pre_transit: 'wartet auf den Paketdienst',
    accepted: 'beim Paketdienst',
    in_transit: 'unterwegs',
    out_for_delivery: 'in Zustellung',
    delivery_attempted: 'Zustellung versucht',
    available_for_pickup: 'abholbereit',
    delivered: 'zugestellt',
    exception: 'Problem unterwegs',
    returning: 'auf dem Rückweg',
    returned: 'zurück',
    cancelled: 'storniert',
    lost: 'verloren',
    unknown: 'Stand unklar',
  },
}
