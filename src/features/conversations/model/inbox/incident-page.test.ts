import { expect, test } from 'vitest'
import { incidentBanner, incidentPage } from './incident-page.ts'
import { inboxWords } from './words.ts'

const incident = { id: '1', carrier: 'UPS', place: 'Nord<heim', since: '2026-11-23T08:00:00Z', orders: 23, href: '/inbox/incidents/inc_1' }
const telling = {
  words: inboxWords('en'),
  format: { language: 'en' as const, timeZone: 'Europe/Berlin', now: Temporal.Instant.from('2026-11-25T08:00:00Z') },
}

test('the banner says who, where, since when and how many, and leads to the orders', () => {
  const banner = String(incidentBanner([incident], telling))
  for (const part of ['UPS', 'Nord&lt;heim', '23', 'href="/inbox/incidents/inc_1"', '2026-11-23']) expect(banner).toContain(part)
  expect(String(incidentBanner([{ ...incident, carrier: null, place: null }], telling))).toContain(telling.words.incidentShop)
  expect(incidentBanner([], telling)).toBeNull()
})

test('its page lists the orders; one whose customer has written leads to the conversation', () => {
  const orders = [
    { name: '#1', href: '/orders/1', chip: '#1 · late', conversationHref: null },
    { name: '#2', href: '/orders/2', chip: '#2 · late', conversationHref: '/inbox/cnv_2' },
  ]
  const page = incidentPage({ ...telling, shopName: 'Quay', agentName: 'Ida', incident, orders })
  expect(page).toContain('href="/orders/1"')
  expect(page).toContain('href="/inbox/cnv_2"')
  expect(page).not.toContain('href="/orders/2"')
})
