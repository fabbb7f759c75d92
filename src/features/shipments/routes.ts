import { z } from 'zod'
import { readTime } from '#contracts/event-time'
import { details, reasons } from '#contracts/reason'
import { trackingStatuses } from '#contracts/tracking'
import { findOrder } from '#features/orders'
import { problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { cleanLine } from '#shared/text'
import { addFact } from './add-fact.ts'
import { findShipment } from './find-shipment.ts'
import { registerShipment } from './register-shipment.ts'
import { shipmentSchema, wireShipment } from './shipment-wire.ts'

export const routes: Routes = (app) => {
  app.get(
    '/api/v1/shipments/:id',
    {
      schema: {
        summary: 'One parcel: where it is, what happened, on what evidence',
        tags: ['shipments'],
        params: idParams,
        response: { 200: shipmentSchema },
      },
      config: { auth: 'agent', scope: 'shipments:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const shipment = await findShipment(ctx, idOf(request.params.id))
        if (!shipment) throw problem('not_found')
        return wireShipment(shipment)
      }),
  )

  app.post(
    '/api/v1/shipments',
    {
      schema: {
        summary: 'Follow a tracking number',
        description: 'The same number again is the same parcel. Without `carrier` its form decides; what the carrier said before counts.',
        tags: ['shipments'],
        body: z.object({
          orderId: z.string().max(100).nullish(),
          carrier: z.string().max(100).nullish(),
          trackingNumber: z.string().min(1).max(80),
        }),
        response: { 200: shipmentSchema, 201: shipmentSchema },
      },
      config: { auth: 'secret', scope: 'shipments:write' },
    },
    (request, reply) =>
      request.merchant(async (ctx) => {
        const { orderId, carrier, trackingNumber } = request.body
        const order = orderId ? await findOrder(ctx, parseWireId('order', orderId) ?? NOBODY) : null
        if (orderId && !order)
          throw problem('unprocessable', 'There is no order with this id', { errors: [{ path: 'orderId', message: 'unknown' }] })
        const registered = await registerShipment(ctx, {
          trackingNumber: cleanLine(trackingNumber, 80),
          carrier,
          orderId: order?.id,
          placedAt: order?.placedAt,
          destination: order?.destination,
        })
        if (!registered)
          throw problem('invalid_request', 'A tracking number has letters or digits', {
            errors: [{ path: 'trackingNumber', message: 'has none' }],
          })
        reply.code(registered.created ? 201 : 200)
        return wireShipment((await findShipment(ctx, registered.shipmentId))!)
      }),
  )

  app.post(
    '/api/v1/shipments/:id/facts',
    {
      schema: {
        summary: 'A scan from a warehouse, a driver, a file',
        description: '`at`: ISO with offset, local time without, or a date; default now. The same scan sent again is the same fact.',
        tags: ['shipments'],
        params: idParams,
        body: factBody,
        response: { 201: z.object({ factId: z.string(), shipment: shipmentSchema }) },
      },
      config: { auth: 'secret', scope: 'shipments:write' },
    },
    (request, reply) =>
      request.merchant(async (ctx) => {
        const { at, place, detail, reason, ...scan } = request.body
        const time = at === undefined ? undefined : readTime(at)
        if (time === null)
          throw problem('invalid_request', 'at is no time', {
            errors: [{ path: 'at', message: 'ISO 8601 with offset, local time, or date' }],
          })
        const added = await addFact(ctx, idOf(request.params.id), {
          ...scan,
          detail,
          reason,
          ...(time && { at: time }),
          place: place ? { ...place, text: place.text ?? [place.city, place.region, place.country].filter(Boolean).join(', ') } : null,
        })
        if (!added) throw problem('not_found')
        reply.code(201)
        return { factId: wireId('fact', added.factId), shipment: wireShipment((await findShipment(ctx, idOf(request.params.id)))!) }
      }),
  )
}

const idParams = z.object({ id: z.string().max(100) })
// No parcel has it: looking it up costs the same as looking up another.
const NOBODY = '00000000-0000-0000-0000-000000000000'
const idOf = (text: string): string => parseWireId('shipment', text) ?? NOBODY

const factBody = z.object({
  status: z.enum(trackingStatuses),
  detail: z.enum(details).nullish(),
  reason: z.enum(reasons).nullish(),
  at: z.string().max(40).optional(),
  code: z.string().max(60).optional(),
  text: z.string().max(500).optional(),
  place: z
    .object({
      text: z.string().max(200).optional(),
      city: z.string().max(100).optional(),
      region: z.string().max(60).optional(),
      postalCode: z.string().max(20).optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
    })
    .nullish(),
})
