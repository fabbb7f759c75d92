import type { HttpApp } from '#platform/http'
export function inboxRoutes(_app: HttpApp): void {}
