/** The door of answers: the truth card of an order and what may be said about it, the same on every surface. */
export {
  type Answer, type Claim, type ClaimKind, cityOf, claimsFor, compose, type DateWindow, type Distance, headline, howFar, type Journey, type JourneyEntry, languageOf, languages,
  type Lateness, type Level, type Outcome, type Overlay, type OverlayKind, type ParcelCard, type Policy, type PolicyTopic, reasonSentence, type Refusal, stateSentence, type Surface, surfaces,
  timelineText, type TruthCard, verify, type WaitingUnits, type WismoIntent, wismoIntents,
} from './model/index.ts'
