import type { Routes } from '#platform/http'
import type { Incidents } from '../model/incident.ts'
import { conversationRoutes } from './conversations.ts'
import { inboxRoutes } from './inbox.ts'
import type { Suggest } from './show-thread.ts'

/** `suggest`: what could be answered, for the agent who reads a thread; `incidents`: where many parcels stand still. */
export const routesWith =
  (suggest: Suggest, incidents: Incidents = NONE): Routes =>
  (app) => {
    conversationRoutes(app)
    inboxRoutes(app, suggest, incidents)
  }

const NONE: Incidents = { now: async () => [], orderIds: async () => [] }
