/** A parcel that left Leipzig this morning: what a carrier's reading of it looks like. Its number is that of `storeFulfillment`. */
import type { ShipmentReading } from '#contracts/tracking'

/** `rawText`: the carrier's own words, which may be hostile. */
export const departureScan = (rawText = 'Departed'): ShipmentReading => ({
  trackingNumber: '1Z999AA10123456784',
  otherNumbers: [],
  carrier: 'ups',
  events: [
    {
      status: 'in_transit',
      detail: 'departed',
      reason: null,
      guessed: false,
      at: { value: '2026-11-25T06:10:00+01:00', provenance: 'carrier_offset' },
      rawCode: 'I',
      rawText,
      place: { text: 'Leipzig, DE', city: 'Leipzig', country: 'DE' },
    },
  ],
})
