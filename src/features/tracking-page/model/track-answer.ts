/** The page as data: `GET /api/v1/track/{token}`. */
import type { HeadlineView, ParcelView, TrackingView } from './tracking-view.ts'

export function trackingData(view: TrackingView) {
  return {
    order: {
      number: view.order.number,
      placedAt: view.order.placedAt,
      status: view.order.status,
      summary: view.order.summary || said(view.headline),
    },
    headline: view.headline,
    seen: view.seen && { place: view.seen.place, at: view.seen.at.value },
    steps: view.steps,
    parcels: view.parcels.map(parcelData),
    unshipped: view.unshipped,
    promise: view.promise,
    estimate: view.estimate,
    stops: view.stops,
    checkedAt: view.checkedAt,
    nextCheckAt: view.nextCheckAt,
    notice: view.notice,
    help: view.help,
  }
}

function parcelData(parcel: ParcelView) {
  const timeline = parcel.timeline.map(({ at, text, place, status, evidence }) => ({ at: at.value, text, place, status, evidence }))
  return { ...parcel, timeline, lastEvent: timeline[0] ?? null }
}

const said = (headline: HeadlineView): string => `${headline.label}: ${headline.date}`
