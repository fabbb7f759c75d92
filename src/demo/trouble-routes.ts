/** `POST /demo/trouble`: a hub of the demo stops, or a carrier's people strike, and one can watch what becomes of the promises. */
import { z } from 'zod'
import { type HttpApp, problem } from '#platform/http'
import type { Incident } from '../simulator/index.ts'
import type { LivingShop } from './living-shop.ts'
import { sameSiteOnly } from './same-site.ts'

const wanted = z.object({ where: z.string().max(80), hours: z.coerce.number().min(1).max(240).default(72) })

export function troubleRoutes(app: HttpApp, livingShop: () => LivingShop | null, now: () => Temporal.Instant): void {
  app.post('/demo/trouble', { schema: { hide: true, body: wanted } }, (request, reply) => {
    sameSiteOnly(request)
    const shop = livingShop()
    if (!shop) throw problem('unavailable', 'The demo shop does not live yet.', { retryAfterSeconds: 2 })
    const incident = incidentAt(shop, request.body.where, now().epochMilliseconds, request.body.hours)
    if (!incident) throw problem('unprocessable', 'There is no such hub and no such carrier.')
    shop.trouble(incident)
    if (String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded')) return reply.redirect('/#trouble', 303)
    return reply.send({ from: new Date(incident.from).toISOString(), to: new Date(incident.to).toISOString() })
  })
}

function incidentAt({ world }: LivingShop, where: string, from: number, hours: number): Incident | null {
  const to = from + hours * 3_600_000
  if (world.hubs.some((hub) => hub.id === where)) return { kind: 'hub_stop', hub: where, from, to }
  if (world.carriers.some((carrier) => carrier.id === where)) return { kind: 'strike', carrier: where, region: null, from, to, share: 0.8 }
  return null
}
