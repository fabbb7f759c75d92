/**
 * Puts quotes into the ledger, without letting it grow by the visitor: equal questions of one day with equal dates and prices
 * share one entry until an order takes it; then the next one is made. A question that names a cart has entries of its own.
 */
import type { Ctx } from '#platform/context'
import { derivedId, newId } from '#shared/ids'
import { contentHash } from '#shared/signature'
import { localDay } from './model/day.ts'
import { canonicalJson, chainHash, type LedgerEntry } from './model/ledger.ts'
import type { QuoteNote } from './model/quote-fit.ts'
import type { Window, WindowInputs } from './model/window.ts'
import { insertShown } from './queries/ledger.ts'
import { insertQuotes, openQuotes } from './queries/quotes.ts'
import { wholeSeconds } from './whole-seconds.ts'

export type QuoteToKeep = { window: Window; inputs: WindowInputs; engineVersion: string; note: QuoteNote }

/** Ids of ledger entries, as the quotes. `cart`: tells one shopper's question from another's; null: shared. */
export async function keepQuotes(ctx: Ctx, quotes: readonly QuoteToKeep[], cart: string | null): Promise<string[]> {
  const keys = quotes.map((quote) => quoteKey(quote, cart, ctx))
  const known = new Map<string, string>()
  for (const key of keys) {
    const id = recall(ctx, key)
    if (id) known.set(key, id)
  }
  if (keys.some((key) => !known.has(key))) await findOrMake(ctx, quotes, keys, known)
  return keys.map((key) => known.get(key) ?? '')
}

/** The quote was taken by an order: whoever asks next in this process gets another one. */
export const forgetQuote = (ctx: Pick<Ctx, 'merchantId'>, key: string): void => void remembered.delete(`${ctx.merchantId}:${key}`)

async function findOrMake(ctx: Ctx, quotes: readonly QuoteToKeep[], keys: readonly string[], known: Map<string, string>): Promise<void> {
  for (const { id, quoteKey } of await openQuotes(ctx, keys)) {
    known.set(quoteKey, id)
    // Only what was found is remembered: what is made here may still be rolled back.
    remember(ctx, quoteKey, id)
  }
  const missing = new Map(keys.flatMap((key, i) => (known.has(key) ? [] : [[key, quotes[i]!] as const])))
  if (missing.size === 0) return
  const made = [...missing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, quote]) => ({ ...chainedEntry(ctx, quote), quoteKey: key }))
  await insertQuotes(ctx, made)
  for (const { id, quoteKey } of await openQuotes(ctx, [...missing.keys()])) known.set(quoteKey, id)
  const shown = made.filter((one) => known.get(one.quoteKey) === one.id)
  if (shown.length > 0)
    await insertShown(
      ctx,
      shown.map(({ id }) => ({ id: derivedId(id, 'quote'), promiseId: id })),
      'quote',
    )
}

function chainedEntry(ctx: Ctx, { window, inputs, engineVersion, note }: QuoteToKeep) {
  const { earliest, latest, confidence, basis } = window
  const entry: LedgerEntry = {
    id: newId(ctx.now().epochMilliseconds),
    orderId: null,
    shipmentId: null,
    kind: 'promise',
    surface: 'quote',
    option: note.option.id,
    earliest,
    latest,
    confidence,
    basis,
    inputs: { ...inputs, quote: note },
    evidence: [],
    engineVersion,
    supersedes: null,
    madeAt: wholeSeconds(ctx),
  }
  return { ...entry, sequence: 1, previousHash: '', hash: chainHash('', entry) }
}

/** All that was asked and answered, but the hour of asking; the day stays, so that a quote is never older than a day. */
function quoteKey({ window, inputs, engineVersion, note }: QuoteToKeep, cart: string | null, ctx: Ctx): string {
  const { placedAt, learned, levels: _levels, ...asked } = inputs
  const day = localDay(placedAt, inputs.origin.timeZone)
  const today = localDay(ctx.now().toString(), inputs.origin.timeZone)
  const learnedBy = learned && { generation: learned.generation, stoodOn: learned.stoodOn }
  const { earliest, latest, confidence } = window
  return contentHash(canonicalJson({ asked, note, day, today, earliest, latest, confidence, cart, engineVersion, learnedBy })).slice(0, 40)
}

type Remembered = { id: string; at: number }
const remembered = new Map<string, Remembered>()
const FRESH_MS = 60_000
const MOST_REMEMBERED = 20_000

function recall(ctx: Ctx, key: string): string | null {
  const found = remembered.get(`${ctx.merchantId}:${key}`)
  if (!found) return null
  const age = ctx.now().epochMilliseconds - found.at
  return age >= 0 && age < FRESH_MS ? found.id : null
}

function remember(ctx: Ctx, key: string, id: string): void {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(`${ctx.merchantId}:${key}`, { id, at: ctx.now().epochMilliseconds })
}
