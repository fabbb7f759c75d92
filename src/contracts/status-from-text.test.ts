import { expect, it } from 'vitest'
import { statusFromText } from './status-from-text.ts'

const says = (text: string) => statusFromText(text)?.status ?? null

it.each([
  ['Your parcel was delivered', 'delivered'],
  ['Delivered, left at front door', 'delivered'],
  ['Die Sendung wurde erfolgreich zugestellt', 'delivered'],
  ['Out for Delivery Today', 'out_for_delivery'],
  ['Die Sendung wurde in das Zustellfahrzeug geladen', 'out_for_delivery'],
  ['Delivery attempted; recipient not home', 'delivery_attempted'],
  ['Ready for pickup at the parcel shop', 'available_for_pickup'],
  ['Die Sendung liegt zur Abholung bereit', 'available_for_pickup'],
  ['Arrived at Facility', 'in_transit'],
  ['Shipping label created', 'pre_transit'],
  ['Return to sender', 'returning'],
  ['Package refused by the receiver', 'exception'],
  ['Picked up by courier', 'accepted'],
])('%s → %s', (text, status) => expect(says(text)).toBe(status))

it.each([
  '',
  'Status update',
  'Could not be delivered',
  'Will be delivered tomorrow',
  'Expected to be delivered on Friday',
  'Delivered to partner carrier',
  'Die Sendung konnte nicht zugestellt werden',
  'Delivery has been rescheduled',
  'Out for delivery or ready for pickup',
])('says nothing about "%s", which can be read in more than one way', (text) => expect(says(text)).not.toBe('delivered'))
