import type { Ctx } from '#platform/context'

/** Many parcels that stand still at once, as agents are told of it. `carrier`: null: the shop itself; `place`: null: all over. */
export type Incident = { id: string; carrier: string | null; place: string | null; since: string; orders: number }

/** Who knows of incidents; conversations only show them. */
export type Incidents = { now: (ctx: Ctx) => Promise<Incident[]>; orderIds: (ctx: Ctx, incidentId: string) => Promise<string[]> }
