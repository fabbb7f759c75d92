import type { Routes } from '#platform/http'
import { conversationRoutes } from './conversations.ts'
import { inboxRoutes } from './inbox.ts'
import type { Suggest } from './show-thread.ts'

/** `suggest`: what could be answered, for the agent who reads a thread. */
export const routesWith =
  (suggest: Suggest): Routes =>
  (app) => {
    conversationRoutes(app)
    inboxRoutes(app, suggest)
  }
