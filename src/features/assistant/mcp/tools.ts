/** What a program with a language model may do here: read, nothing else. Numbers in a text open nothing without a proof. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { type Answer, compose, languageOf, truthCard } from '#features/answers'
import { listOrders } from '#features/orders'
import type { Ctx } from '#platform/context'
import { ask } from '../ask.ts'
import { numbersOf } from '../model/conversation/state.ts'
import { read } from '../read-message.ts'
import { readingHints } from '../reading-hints.ts'
import { type Asked, type CallerLevel, orderForCaller } from './order-for-caller.ts'

export type McpCaller = { level: CallerLevel; client: string | null; inMerchant<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> }

const orderNumber = z.string().min(1).max(100).describe('Order number as the shop writes it, for example #1001, or a tracking number')
const contact = z
  .string()
  .max(300)
  .optional()
  .describe('E-mail address, phone number or postcode the order was placed with; needed unless you hold a secret key of the shop')
const language = z.string().max(35).optional().describe('BCP 47 tag of the language to answer in; default: that of the shop')
const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

export function registerTools(server: McpServer, caller: McpCaller): void {
  server.registerTool(
    'track_order',
    {
      title: 'Where an order is',
      description: 'State, place, promised and expected days of every parcel of one order, as sentences with the ids of their evidence.',
      inputSchema: { orderNumber, contact, language },
      annotations: readOnly,
    },
    (input) => caller.inMerchant((ctx) => about(ctx, caller, input, ['order_status', 'when_arrives', 'is_it_delayed'])),
  )
  server.registerTool(
    'ask',
    {
      title: 'Ask about an order',
      description:
        'A question in any of twelve languages ("Is it late?", "Wo ist mein Paket?") answered from evidence about one order. Says so when it does not know.',
      inputSchema: { text: z.string().min(1).max(4_000), orderNumber: orderNumber.optional(), contact, language },
      annotations: readOnly,
    },
    (input) => caller.inMerchant((ctx) => askTool(ctx, caller, input)),
  )
  server.registerTool(
    'find_order',
    {
      title: 'Find an order',
      description: 'Orders by number or e-mail address. With a public key: only the order whose number and contact fit together.',
      inputSchema: { query: z.string().min(1).max(254).describe('Order number or e-mail address'), contact },
      annotations: readOnly,
    },
    (input) => caller.inMerchant((ctx) => findTool(ctx, caller, input)),
  )
}

async function about(
  ctx: Ctx,
  caller: McpCaller,
  input: Omit<Asked, 'client'> & { language?: string | undefined },
  intents: readonly string[],
) {
  if (caller.level === 'L1' && !input.contact?.trim()) return refusals.contactMissing
  const orderId = await orderForCaller(ctx, caller.level, { ...input, client: caller.client })
  const language = languageOf(input.language ?? ctx.settings.language)
  const card = orderId ? await truthCard(ctx, orderId, { level: caller.level, asked: { intents, language } }) : null
  if (!card) return caller.level === 'L3' ? refusals.unknown : refusals.noPair
  return told(
    compose({
      card,
      intents,
      language,
      locale: input.language ?? null,
      surface: caller.level === 'L3' ? 'agent' : 'chat',
      level: caller.level,
    }),
  )
}

async function askTool(
  ctx: Ctx,
  caller: McpCaller,
  input: { text: string; orderNumber?: string | undefined; contact?: string | undefined; language?: string | undefined },
) {
  if (caller.level === 'L3') {
    const { text, orderNumber: number, language: wanted } = input
    return told(await ask(ctx, { text, ...(number ? { orderNumber: number } : {}), ...(wanted ? { language: wanted } : {}) }))
  }
  const understood = read(input.text, await readingHints(ctx, input.language))
  const named = (...types: string[]) => understood.entities.find((entity) => types.includes(entity.type))?.value
  const [written, second] = numbersOf(understood)
  const number = input.orderNumber ?? written
  if (!number) return refusals.numberMissing
  const meant = understood.intents.filter((intent) => intent.p >= 0.5 && intent.name !== 'out_of_scope').map((intent) => intent.name)
  return about(
    ctx,
    caller,
    {
      orderNumber: number,
      contact: input.contact ?? named('email', 'phone', 'postcode') ?? second,
      language: input.language ?? understood.lang,
    },
    meant.length > 0 ? meant.slice(0, 2) : ['order_status'],
  )
}

async function findTool(ctx: Ctx, caller: McpCaller, input: { query: string; contact?: string | undefined }) {
  if (caller.level === 'L1') return about(ctx, caller, { orderNumber: input.query, contact: input.contact }, ['order_status'])
  const { orders } = await listOrders(ctx, { query: input.query, limit: 20 })
  const found = orders.map(({ name, placedAt, financialStatus, fulfillmentStatus, cancelledAt, destinationCountry }) => ({
    number: name,
    placedAt,
    financialStatus,
    fulfillmentStatus,
    cancelledAt,
    destinationCountry,
  }))
  const text =
    found.length === 0 ? 'No order has this number or address.' : found.map((one) => `${one.number}, placed ${one.placedAt}`).join('\n')
  return { content: [{ type: 'text' as const, text }], structuredContent: { orders: found } }
}

const told = (answer: Answer) => ({
  content: [{ type: 'text' as const, text: answer.text }],
  structuredContent: { ...answer } as Record<string, unknown>,
})

const refused = (text: string) => ({ content: [{ type: 'text' as const, text }], structuredContent: { outcome: 'needs_detail' } })

/** `noPair` is one answer, whether the order is unknown, another's, or the contact wrong. */
const refusals = {
  unknown: refused('There is no order with this number.'),
  noPair: refused('There is no order with this number and this contact. Ask the customer for both.'),
  numberMissing: refused(
    'This names no order. Ask the customer for its number and the e-mail address, phone number or postcode it was placed with.',
  ),
  contactMissing: refused('Ask the customer for the e-mail address, phone number or postcode the order was placed with, too.'),
}
