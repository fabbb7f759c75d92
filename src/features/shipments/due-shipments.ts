import type { ProblemKind } from '#contracts/tracking'
import type { Ctx } from '#platform/context'
import { epochOf } from './model/event-time.ts'
import { type CheckInput, nextCheck } from './model/next-check.ts'
import { type CheckRow, checkRows, type DueRow, saveChecks, takeDue } from './queries/checks.ts'

/** A parcel whose carrier should be asked now. `carrier`: null when nobody knows whose number it is. */
export type DueShipment = DueRow

/**
 * Takes parcels that are due; nobody else gets them for ten minutes. Ask, hand the raw answers to the inbox, then call
 * `notePolled` for them in any case: it decides when they are due again.
 */
export const dueShipments = (ctx: Ctx, options: { limit?: number } = {}): Promise<DueShipment[]> =>
  takeDue(ctx, ctx.now().add({ minutes: 10 }).toString(), options.limit ?? 100)

/** `asked`: the carrier answered (also "not known yet"). `failed`: it did not, by its trouble or ours. `unsupported`: there is nobody to ask. */
export type PollResult =
  | { outcome: 'asked' }
  | { outcome: 'failed'; kind: ProblemKind; retryAfterSeconds?: number }
  | { outcome: 'unsupported' }

export async function notePolled(ctx: Ctx, shipmentIds: readonly string[], result: PollResult): Promise<void> {
  if (shipmentIds.length === 0) return
  const now = ctx.now().epochMilliseconds
  const answered = result.outcome === 'asked' || (result.outcome === 'failed' && result.kind === 'not_found')
  const problem = result.outcome === 'failed' && !answered ? result.kind : null
  const rows = await checkRows(ctx, shipmentIds)
  await saveChecks(
    ctx,
    rows.map((row) => {
      const failures = problem ? row.failures + 1 : 0
      const at =
        result.outcome === 'unsupported'
          ? now + DAY
          : nextCheck({
              ...checkInput(row, now),
              failures,
              problem,
              retryAfterSeconds: result.outcome === 'failed' ? result.retryAfterSeconds : undefined,
            })
      return { id: row.id, next_check_at: at === null ? null : new Date(at).toISOString(), answered, failures, problem }
    }),
  )
}

// Where nobody can be asked, an adapter or a connection may come: looked at once a day.
const DAY = 86_400_000

function checkInput(row: CheckRow, now: number): Omit<CheckInput, 'failures'> {
  return {
    status: row.status,
    now,
    openedAt: Date.parse(row.openedAt),
    latestAt: row.latestAt === null ? null : Date.parse(row.latestAt),
    expectedBy: row.latestEstimate === null ? null : epochOf(row.latestEstimate),
    pushed: row.pushedAt !== null && now - Date.parse(row.pushedAt) < 3 * DAY,
  }
}
