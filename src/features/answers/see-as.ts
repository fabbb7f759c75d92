import { maySee } from '#features/access'
import type { DateWindow, Level, Overlay, ParcelCard, TruthCard } from './model/truth-card.ts'

/** The card as a reader of this level may see it: what he may not see is gone, and so no sentence can tell it. */
export function seeAs(card: TruthCard, level: Level): TruthCard {
  return {
    ...card,
    order: { ...card.order, shippingOption: maySee(level, 'askQuestions') ? card.order.shippingOption : null },
    payment: maySee(level, 'invoice') ? card.payment : null,
    promise: seeWindowAs(card.promise, level),
    estimate: seeWindowAs(card.estimate, level),
    overlays: card.overlays.map((overlay) => seeOverlayAs(overlay, level)),
    parcels: card.parcels.map((parcel) => seeParcelAs(parcel, level)),
  }
}

const seeOverlayAs = (overlay: Overlay, level: Level): Overlay =>
  overlay.silence?.incident && !maySee(level, 'carrier')
    ? { ...overlay, silence: { ...overlay.silence, incident: { ...overlay.silence.incident, carrier: null } } }
    : overlay

const seeWindowAs = (window: DateWindow | null, level: Level): DateWindow | null =>
  window?.learned && !maySee(level, 'carrier') ? { ...window, learned: { ...window.learned, carrier: null } } : window

function seeParcelAs(parcel: ParcelCard, level: Level): ParcelCard {
  const signedBy = maySee(level, 'signedBy') ? parcel.journey.signedBy : null
  return {
    ...parcel,
    journey: maySee(level, 'rawWords')
      ? { ...parcel.journey, signedBy }
      : {
          ...parcel.journey,
          signedBy,
          timeline: parcel.journey.timeline.map((entry) => ({ ...entry, rawText: '', place: cityLevel(entry.place) })),
          latest: parcel.journey.latest && { ...parcel.journey.latest, rawText: '', place: cityLevel(parcel.journey.latest.place) },
        },
    overlays: parcel.overlays.map((overlay) => seeOverlayAs(overlay, level)),
    promise: seeWindowAs(parcel.promise, level),
    estimate: seeWindowAs(parcel.estimate, level),
    carrier: maySee(level, 'carrier') ? parcel.carrier : null,
    trackingNumberMasked: maySee(level, 'trackingNumberMasked') ? parcel.trackingNumberMasked : null,
    trackingNumber: maySee(level, 'trackingNumber') ? parcel.trackingNumber : null,
    trackingUrl: maySee(level, 'trackingUrl') ? parcel.trackingUrl : null,
  }
}

/** A carrier's own words may hold a street or a name: only what is known to be a city, a region and a country is passed on. */
function cityLevel(place: ParcelCard['journey']['timeline'][number]['place']): typeof place {
  if (!place) return null
  const text = [place.city, place.country].filter(Boolean).join(', ')
  const { city, region, country } = place
  return {
    text,
    ...(city ? { city } : {}),
    ...(region ? { region } : {}),
    ...(country ? { country } : {}),
    ...(place.latitude !== undefined ? { latitude: round(place.latitude), longitude: round(place.longitude ?? 0) } : {}),
  }
}

const round = (degrees: number): number => Math.round(degrees * 10) / 10
