/** What answers are made of, for everybody who speaks to people. */

export { findCity } from '#shared/places/find-city'
export type { Answer, Claim, ClaimKind, Outcome, Surface, WismoIntent } from './answer.ts'
export { surfaces, wismoIntents } from './answer.ts'
export { sayDayAndTime } from './calendar.ts'
export { claimsFor } from './claims.ts'
export { compose } from './compose.ts'
export { headline, reasonSentence, stateSentence, timelineText } from './headline.ts'
export { cityOf, howFar } from './how-far.ts'
export { type PersonCause, personNeeded } from './person.ts'
export { servedIntents } from './plans.ts'
export type {
  DateWindow,
  Distance,
  Journey,
  JourneyEntry,
  Lateness,
  Level,
  Overlay,
  OverlayKind,
  ParcelCard,
  Policy,
  PolicyTopic,
  TruthCard,
  WaitingUnits,
} from './truth-card.ts'
export { type Refusal, verify } from './verify.ts'
export { languageOf, languages } from './words/index.ts'
