/** What a shop calls the journey of a fulfillment (Shopify's `shipment_status`; other stores use the same words or fewer) → status. */
import type { CodeMeaning, TrackingStatus } from '#contracts/tracking'

export function meaningOfShopWord(word: string): CodeMeaning | null {
  const status = WORDS[word.toLowerCase()]
  return status ? { status, detail: null, reason: null, guessed: false } : null
}

const WORDS: Record<string, TrackingStatus> = {
  confirmed: 'pre_transit',
  label_printed: 'pre_transit',
  label_purchased: 'pre_transit',
  carrier_picked_up: 'accepted',
  in_transit: 'in_transit',
  out_for_delivery: 'out_for_delivery',
  attempted_delivery: 'delivery_attempted',
  ready_for_pickup: 'available_for_pickup',
  delivered: 'delivered',
  failure: 'exception',
  not_delivered: 'exception',
}
