/** The door of notifications: who is told what, when, and what became of it. */
export { effects, subscribers } from './jobs.ts'
export { lastTold, notificationsOfOrder } from './list-notifications.ts'
export { type Meaning, meanings } from './model/meaning.ts'
export type { NotificationRow as NotificationView, NotificationState } from './queries.ts'
export { routes } from './routes.ts'
export { findPreference, setPreference } from './set-preference.ts'
