import type { Incident } from '../simulator/index.ts'
import type { LivingShop } from './living-shop.ts'
import type { TroubleView } from './pages/trouble-panel.ts'

/** What can be stopped, and what stands still because somebody stopped it. */
export function troubleView(shop: LivingShop | null, now: number): TroubleView | null {
  if (!shop) return null
  const { carriers } = shop.world
  const nameOf = (id: string): string => carriers.find((carrier) => carrier.id === id)?.name ?? id
  const hubs = carriers.flatMap((carrier) =>
    carrier.hubs.filter((hub) => hub.country === 'DE').map((hub) => ({ id: hub.id, title: `${carrier.name}: hub ${hub.city}` })),
  )
  const places = [...hubs, ...carriers.map((carrier) => ({ id: carrier.id, title: `${carrier.name}: strike` }))]
  const placeOf = (one: Incident): string => (one.kind === 'hub_stop' ? one.hub : one.kind === 'strike' ? one.carrier : '')
  const titleOf = (one: Incident): string => places.find((place) => place.id === placeOf(one))?.title ?? nameOf(placeOf(one))
  return { places, troubles: shop.troubles().flatMap((one) => (one.to > now ? [{ title: titleOf(one), to: one.to }] : [])) }
}
