import type { Routes } from '#platform/http'
import { conversationRoutes } from './conversations.ts'
import { inboxRoutes } from './inbox.ts'

export const routes: Routes = (app) => {
  conversationRoutes(app)
  inboxRoutes(app)
}
