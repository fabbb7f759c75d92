/** The door of the tracking page: what the public may see of an order, live. */

export { renderTrackingPage } from './model/tracking-document.ts'
export type { Language, TrackingView } from './model/tracking-view.ts'
export { routes } from './routes.ts'
export { trackingViewOf } from './tracking-view-of.ts'
