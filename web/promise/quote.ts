/** Asks our server once for each question, however many elements have it, and keeps the answer for the tab: same question, same promise. */
import { read, write } from './storage.ts'

export type Place = { country: string; postalCode?: string | null }
export type Question = {
  destination: Place
  items: { sku: string; quantity: number }[]
  arriveBy?: string
  cart?: string
  language: string
}
/** What may be missing from an older or simpler server is simply not shown. */
export type Option = {
  option: string
  name?: string | null
  price?: { amountMinor: number; currency: string } | null
  earliest: string
  latest: string
  confidence?: number | null
  /** Probability of an arrival by the day that was asked for. */
  pOnTime?: number | null
  cutOffAt?: string | null
  promiseId: string
}
/** `ahead`: how far the server's clock is ahead of this one, in ms; NaN when it did not say. `until`: on this clock. */
export type Answer = { options: Option[]; ahead: number; until: number }

const KEPT_MS = 18e5
const kept = new Map<string, { until: number; answer: Promise<Answer> }>()

/** Rejects when there is no answer, or none with an option in it. */
export function ask(question: Question, base: string, key: string): Promise<Answer> {
  const body = JSON.stringify(question)
  const slot = 'whereabouts.quote' + key + body
  const old = read<Answer>('sessionStorage', slot)
  let entry = kept.get(slot) ?? (old && { until: old.until, answer: Promise.resolve(old) })
  // Also when what was kept is no answer at all.
  if (!entry || !(entry.until > Date.now())) {
    const fresh = { until: Infinity, answer: send(base, key, body) }
    fresh.answer.then(
      (answer) => {
        fresh.until = answer.until
        write('sessionStorage', slot, answer)
      },
      () => kept.delete(slot),
    )
    entry = fresh
  }
  kept.set(slot, entry)
  return entry.answer
}

async function send(base: string, key: string, body: string): Promise<Answer> {
  const response = await fetch(base + '/api/v1/promises/quote', {
    method: 'POST',
    headers: { authorization: 'Bearer ' + key, 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(8e3),
  })
  const { options, serverTime, orderedAt } = (await response.json()) as { options: Option[]; serverTime?: string; orderedAt?: string }
  const now = Date.now()
  // Asked for now, the dates count from the server's now.
  const ahead = Date.parse((serverTime ?? orderedAt)!) - now
  // A refusal has no options: reading the first one fails, as it should.
  options[0]!.promiseId
  const ends = options.map(({ cutOffAt }) => Date.parse(cutOffAt!) - ahead).filter((end) => end > now)
  return { options, ahead, until: Math.min(now + KEPT_MS, ...ends) }
}
