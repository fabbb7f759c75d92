/** Whose number is this? Ranked by what the numbers' forms and the shop's own words tell. */
import type { Carrier } from '#contracts/carrier'
import { carrierIdOf, carrierNameOf, sameFamily } from '#contracts/carrier-names'
import { numberKey } from './model/tracking-number.ts'

/** `checked`: a check digit was verified, or nobody else has numbers of this form. */
export type CarrierCandidate = { carrier: string; name: string; service: string | null; probability: number; checked: boolean }

/** Pure. `hint`: the carrier's name as the shop wrote it. Best first; empty when nothing speaks for anyone. Probabilities add up to at most 1. */
export function detectCarrier(
  trackingNumber: string,
  carriers: Iterable<Carrier>,
  options: { hint?: string | null } = {},
): CarrierCandidate[] {
  const number = numberKey(trackingNumber)
  if (number === '') return []
  const hinted = options.hint ? carrierIdOf(options.hint) : null
  const weights = new Map<string, { weight: number; checked: boolean }>()
  let any = false
  for (const carrier of carriers) {
    if (carrier.kind === 'aggregator') continue
    const form = carrier.recognizes(number)
    const named = hinted !== null && sameFamily(carrier.id, hinted)
    if (form === 'no' && !named) continue
    any ||= named
    weights.set(carrier.id, { weight: FORM[form] * (named ? NAMED : 1) * (carrier.id === hinted ? 2 : 1), checked: form === 'yes' })
  }
  if (hinted !== null && !any) weights.set(hinted, { weight: FORM.maybe * NAMED, checked: false })
  const all = [...weights].map(([carrier, { weight, checked }]) => ({ carrier, weight, checked }))
  // Carriers without an adapter also have numbers of common forms.
  const sum = all.reduce((total, one) => total + one.weight, 0) + FORM.maybe
  return all
    .map(({ carrier, weight, checked }) => ({
      carrier,
      name: carrierNameOf(carrier),
      service: null,
      probability: Math.round((weight / sum) * 1000) / 1000,
      checked,
    }))
    .sort((a, b) => b.probability - a.probability || (a.carrier < b.carrier ? -1 : 1))
}

const FORM = { yes: 20, maybe: 1, no: 0.2 }
const NAMED = 30
