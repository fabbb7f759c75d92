import { createHash } from 'node:crypto'
import { z } from 'zod'
import { claimsFor, compose, type Level, languageOf, truthCard, verify } from '#features/answers'
import type { Ctx } from '#platform/context'
import type { Routes } from '#platform/http'
import { html, type SafeHtml, trusted } from '#shared/html'
import { orderNamed } from './identify-order.ts'
import { decide } from './model/decide.ts'
import { cleanText } from './model/understand/clean.ts'
import { readableText } from './model/understand/readable-text.ts'
import { read } from './read-message.ts'
import { readingHints } from './reading-hints.ts'

const query = z.object({
  text: z.string().max(8_000).optional(),
  order: z.string().max(100).optional(),
  language: z.string().max(35).optional(),
  level: z.enum(['L0', 'L1', 'L2', 'L3']).default('L2'),
})
type Typed = z.infer<typeof query>

/** For whoever works on the assistant: every step from a typed message to the verified sentences. Not served to real shops. */
export const understandPage: Routes = (app) => {
  app.get(
    '/dev/understand',
    { schema: { hide: true, querystring: query }, config: { auth: 'staff', scope: 'conversations:read' } },
    async (request, reply) => {
      const typed = request.query
      const steps = typed.text?.trim() ? await request.merchant((ctx) => stepsOf(ctx, { ...typed, text: typed.text ?? '' })) : []
      return reply
        .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .serializer(String)
        .send(page(typed, steps))
    },
  )
}

type Step = { title: string; content: SafeHtml }

async function stepsOf(ctx: Ctx, typed: Typed & { text: string }): Promise<Step[]> {
  const { text, level } = typed
  const understood = read(text, await readingHints(ctx))
  const decision = decide(understood, { pending: null, turnsWithoutProgress: 0 })
  const steps: Step[] = [
    { title: 'Cleaned text', content: html`<pre>${cleanText(readableText(text).text).body}</pre>` },
    { title: 'Language', content: html`<p>${understood.lang}</p>` },
    { title: 'Intents', content: table(understood.intents.map(({ name, p }) => [name, p.toFixed(4)])) },
    { title: 'Entities', content: table(understood.entities.map(({ type, value, start, end }) => [type, value, `${start}–${end}`])) },
    { title: 'Signals and urgency', content: html`<p>${understood.signals.join(', ') || 'none'} · urgency ${understood.urgency}</p>` },
    { title: 'Decision, without a conversation before it', content: json(decision) },
  ]
  const number = typed.order?.trim() || understood.entities.find(({ type }) => type === 'order_number')?.value
  const order = number ? await orderNamed(ctx, number) : null
  const card = order ? await truthCard(ctx, order.id, { level }) : null
  if (!card) return [...steps, { title: 'Facts', content: html`<p>No order: name one in the message or beside it.</p>` }]
  const intents = decision.kind === 'answer' ? decision.intents : [understood.intents[0]?.name ?? 'order_status']
  const language = languageOf(typed.language || understood.lang)
  return [...steps, ...factSteps({ card, intents, language, level })]
}

type Composed = Parameters<typeof claimsFor>[0]

function factSteps({
  card,
  intents,
  language,
  level,
}: {
  card: Composed
  intents: readonly string[]
  language: string
  level: Level
}): Step[] {
  const claims = intents.flatMap((intent) => claimsFor(card, intent, language))
  const { text } = compose({ card, intents, language, surface: 'chat', level })
  const refusals = verify(text, claims, language)
  return [
    { title: `Facts of ${card.order.number}, as ${level} may see them`, content: json(card) },
    {
      title: 'Claims',
      content: table(claims.map((claim) => [claim.kind, claim.text, JSON.stringify(claim.value), claim.evidence.join(' ')])),
    },
    { title: `Sentences (${language})`, content: html`<p lang="${language}" dir="auto">${text}</p>` },
    {
      title: 'Verifier',
      content:
        refusals.length === 0 ? html`<p>Nothing is said that no claim holds.</p>` : table(refusals.map(({ kind, found }) => [kind, found])),
    },
  ]
}

const json = (value: unknown): SafeHtml => html`<pre tabindex="0">${JSON.stringify(value, null, 1)}</pre>`
const table = (rows: readonly (readonly string[])[]): SafeHtml =>
  rows.length === 0
    ? html`<p>none</p>`
    : html`<div class="wide" tabindex="0"><table><tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:1000px;margin:0 auto;padding:16px}label{display:block;font-weight:600;margin-top:8px}textarea,input,select{font:inherit;width:100%;padding:8px;box-sizing:border-box}button{font:inherit;padding:8px 16px;margin-top:12px}pre,.wide{overflow:auto;max-height:420px;border:1px solid #8888;padding:8px}td{vertical-align:top;padding:2px 12px 2px 0;overflow-wrap:anywhere}td:first-child{white-space:nowrap}h2{font-size:17px;margin:20px 0 4px}`
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

const page = (typed: Typed, steps: readonly Step[]): string =>
  html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>What a message is understood as</title><style>${trusted(STYLE)}</style></head><body><main><h1>What a message is understood as</h1>
<form method="get" action="/dev/understand"><label for="text">Message</label><textarea id="text" name="text" rows="4" maxlength="8000" required>${typed.text ?? ''}</textarea><label for="order">Order, when the message names none</label><input id="order" name="order" value="${typed.order ?? ''}"><label for="language">Language of the answer, else that of the message</label><input id="language" name="language" value="${typed.language ?? ''}"><label for="level">Level of the reader</label><select id="level" name="level">${(['L0', 'L1', 'L2', 'L3'] as const).map((level) => html`<option${level === typed.level ? html` selected` : null}>${level}</option>`)}</select><button>Understand</button></form>
${steps.map(({ title, content }) => html`<section><h2>${title}</h2>${content}</section>`)}</main></body></html>`.value
