import type { Ctx, NewEvent } from '#platform/context'
import { newId } from '#shared/ids'
import { incidentsOf, LATELY, LATELY_IN_INCIDENT } from './model/carrier-incident.ts'
import { closeIncidents, type IncidentRow, openIncident, setMembers, standingIncidents, updateIncident } from './queries/incidents.ts'
import { parcelCounts, slowWaits } from './queries/waits.ts'

/** Opens, keeps and closes the incidents of carriers: `incident.opened` and `incident.closed`, one of each, however many parcels lie. */
export async function settleIncidents(ctx: Ctx): Promise<void> {
  const standing = await standingIncidents(ctx)
  const ago = (milliseconds: number): string => ctx.now().subtract({ milliseconds }).toString()
  const lately = { silentAfter: ago(LATELY), inIncidentAfter: ago(LATELY_IN_INCIDENT) }
  const slow = await slowWaits(ctx, lately)
  if (standing.length === 0 && slow.length < FEW) return
  const carriers = new Set(standing.map((incident) => incident.carrier))
  const found = incidentsOf(slow, await parcelCounts(ctx, lately, ago(DAY)), ctx.now().epochMilliseconds, carriers)
  const events: NewEvent[] = []
  for (const incident of found) {
    const known = standing.find((one) => one.carrier === incident.carrier)
    const row = { ...incident, id: known?.id ?? newId(ctx.now().epochMilliseconds), silent: incident.waitIds.length }
    await (known ? updateIncident(ctx, row) : openIncident(ctx, row))
    await setMembers(ctx, row.id, incident.waitIds)
    if (!known) events.push(eventOf('incident.opened', row))
  }
  const over = standing.filter((one) => !found.some((incident) => incident.carrier === one.carrier))
  for (const one of over) {
    await setMembers(ctx, one.id, [])
    events.push(eventOf('incident.closed', { ...one, silent: one.silentMost, parcels: one.parcels }))
  }
  if (over.length > 0)
    await closeIncidents(
      ctx,
      over.map((one) => one.id),
    )
  if (events.length > 0) await ctx.emit(events)
}

const FEW = 8
const DAY = 86_400_000

const eventOf = (type: string, { id, carrier, place, silent, parcels }: IncidentRow): NewEvent => ({
  type,
  subjectType: 'incident',
  subjectId: id,
  data: { carrier, place, silent, parcels },
})
