import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { wholeSeconds } from './make-promise.ts'
import { windowInputs } from './model/inputs.ts'
import { chainHash, type LedgerEntry } from './model/ledger.ts'
import type { ServiceClass } from './model/transit.ts'
import { ENGINE_VERSION, type Window, windowFor } from './model/window.ts'
import { holidaysFor } from './order-facts.ts'
import { insertEntries, insertShown } from './queries/ledger.ts'

/** `at`: as if ordered then (ISO instant); default now. */
export type QuoteQuestion = { destination: { country: string; postalCode: string | null }; at?: string | null }
export type QuotedOption = Window & { promiseId: string; option: string; carrier: string | null; service: ServiceClass }

/** A range of days for each option of the shop, before there is an order. Every quoted range is in the ledger. */
export async function quoteOptions(ctx: Ctx, question: QuoteQuestion): Promise<QuotedOption[]> {
  const { country, postalCode } = question.destination
  const placedAt = question.at ?? ctx.now().toString()
  const options = OPTIONS.map((serviceClass): QuotedOption & { entry: LedgerEntry } => {
    const inputs = windowInputs({ placedAt, destinationCountry: country, postalCode, shippingOption: serviceClass }, ctx.settings, {
      serviceClass,
    })
    const window = windowFor(inputs, holidaysFor(inputs))
    const promiseId = newId(ctx.now().epochMilliseconds)
    const { earliest, latest, confidence, basis } = window
    const entry: LedgerEntry = {
      id: promiseId,
      orderId: null,
      shipmentId: null,
      kind: 'promise',
      surface: 'quote',
      option: serviceClass,
      earliest,
      latest,
      confidence,
      basis,
      inputs,
      evidence: [],
      engineVersion: ENGINE_VERSION,
      supersedes: null,
      madeAt: wholeSeconds(ctx),
    }
    return { ...window, promiseId, option: serviceClass, carrier: null, service: serviceClass, entry }
  })
  await insertEntries(
    ctx,
    options.map(({ entry }) => ({ ...entry, sequence: 1, previousHash: '', hash: chainHash('', entry) })),
  )
  await insertShown(
    ctx,
    options.map(({ promiseId }) => ({ id: newId(ctx.now().epochMilliseconds), promiseId })),
    'quote',
  )
  return options.map(({ entry: _entry, ...option }) => option)
}

// What every shop offers until it says what it offers.
const OPTIONS: readonly ServiceClass[] = ['standard', 'express']
