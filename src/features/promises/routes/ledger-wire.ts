import { z } from 'zod'
import { wireId } from '#shared/ids'
import type { ChainFlaw } from '../model/chain-check.ts'
import { flawSentence } from '../model/flaw-words.ts'
import type { PromiseEntry } from '../model/promise-view.ts'
import type { BasisPart } from '../model/window.ts'
import { basis, day, sentences } from './basis.ts'

export const entrySchema = z.object({
  id: z.string(),
  sequence: z.number().describe('Its place in the chain of its order'),
  kind: z.enum(['promise', 'estimate']),
  orderId: z.string().nullable(),
  shipmentId: z.string().nullable().describe('null: the order as a whole'),
  surface: z.string(),
  option: z.string().nullable(),
  earliest: day,
  latest: day,
  confidence: z.number().nullable().describe('Stated probability of the range; null: an estimate without one'),
  basis,
  inputs: z.unknown().describe('All it was computed from; nothing personal'),
  evidence: z.array(z.string()),
  engineVersion: z.string(),
  supersedes: z.string().nullable(),
  madeAt: z.string(),
  outcome: z.string(),
  arrivedOn: day.nullable(),
  shown: z.array(z.object({ surface: z.string(), at: z.string() })).describe('Where it was seen, and when first'),
  hash: z.string(),
  previousHash: z.string(),
})

export const flawSchema = z.object({
  promiseId: z.string().nullable().describe('null: the last entries are missing'),
  sequence: z.number(),
  flaw: z.enum(['content_changed', 'link_broken', 'entry_missing', 'outcome_contradicts']),
  text: z.string(),
})
export const chainSchema = z.object({ entries: z.number(), whole: z.boolean(), flaws: z.array(flawSchema) })

export function wireEntry(entry: PromiseEntry, language: string): z.infer<typeof entrySchema> {
  return {
    id: wireId('promise', entry.id),
    sequence: entry.sequence,
    kind: entry.kind,
    orderId: entry.orderId && wireId('order', entry.orderId),
    shipmentId: entry.shipmentId && wireId('shipment', entry.shipmentId),
    surface: entry.surface,
    option: entry.option,
    earliest: entry.earliest,
    latest: entry.latest,
    confidence: entry.confidence,
    basis: sentences(entry.basis as BasisPart[], language),
    inputs: entry.inputs,
    evidence: entry.evidence,
    engineVersion: entry.engineVersion,
    supersedes: entry.supersedes && wireId('promise', entry.supersedes),
    madeAt: entry.madeAt,
    outcome: entry.outcome,
    arrivedOn: entry.arrivedOn,
    shown: entry.shown,
    hash: entry.hash,
    previousHash: entry.previousHash,
  }
}

export const wireFlaw = (one: ChainFlaw, language: string): z.infer<typeof flawSchema> => ({
  promiseId: one.promiseId && wireId('promise', one.promiseId),
  sequence: one.sequence,
  flaw: one.flaw,
  text: flawSentence(one, language),
})

export const wireChain = (entries: number, flaws: readonly ChainFlaw[], language: string): z.infer<typeof chainSchema> => ({
  entries,
  whole: flaws.length === 0,
  flaws: flaws.map((one) => wireFlaw(one, language)),
})
