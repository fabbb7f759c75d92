/**
 * The bare limits: Fastify with nothing of ours around it. `POST /webhooks` checks the HMAC and commits the raw body in the
 * same groups; `GET /page` sends the bytes it was given after one indexed query; a chat stores the message, and then the answer.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import Fastify from 'fastify'
import { openDatabase } from '#platform/database'
import { groupCommit } from '#platform/inbox'
import { createLog } from '#platform/log'
import { newId } from '#shared/ids'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'boolean' },
    port: { type: 'string' },
    page: { type: 'string' },
    secret: { type: 'string', default: 'bench-secret' },
  },
})
const database = await openDatabase({ databaseUrl: null, dataFolder: values.data ?? '', purpose: 'serve', log: createLog('error') })
const commit = groupCommit(
  database.ingest,
  () => {},
  (error) => console.error(error),
)
const merchantId = newId(1)
await database.owner.query('create table page_token (merchant_id uuid, token text, order_id uuid, primary key (merchant_id, token))')
await database.owner.query("insert into page_token select $1, 'token' || n, $1 from generate_series(1, 1000) n", [merchantId])
const page = values.page ? readFileSync(values.page) : Buffer.from('page')

const app = Fastify({ logger: false })
app.removeAllContentTypeParsers()
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
app.post('/webhooks', async (request, reply) => {
  const body = request.body as Buffer
  const expected = createHmac('sha256', values.secret).update(body).digest()
  const given = Buffer.from(String(request.headers['x-shopify-hmac-sha256'] ?? ''), 'base64')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return reply.code(401).send()
  const outcome = await commit.add({
    merchantId,
    id: newId(1),
    connectionId: merchantId,
    topic: 'orders/create',
    contentType: 'application/json',
    dedupeKey: expected.toString('base64'),
    sealedBody: body,
    receivedAt: '2026-11-25T09:00:00Z',
  })
  return reply.code(outcome === 'stored' ? 200 : 503).send({ stored: true })
})
app.get('/page', async (_request, reply) => {
  await database.owner.query({
    name: 'token',
    text: 'select order_id from page_token where merchant_id = $1 and token = $2',
    values: [merchantId, 'token500'],
  })
  return reply.type('text/html; charset=utf-8').send(page)
})
await database.owner.query('create table said (id uuid primary key, conversation_id text, text text)')
const store = (conversation: string, text: string) =>
  database.owner.query({ name: 'say', text: 'insert into said values ($1, $2, $3)', values: [newId(1), conversation, text] })
app.post('/api/v1/widget/conversations', async (_request, reply) => reply.code(201).send({ conversationId: newId(1), token: 'none' }))
app.post<{ Params: { id: string }; Body: Buffer }>('/api/v1/widget/conversations/:id/messages', async (request, reply) => {
  await store(request.params.id, JSON.parse(request.body.toString()).text)
  const answer = { outcome: 'answered', text: 'It is on its way.' }
  await store(request.params.id, answer.text)
  return reply.code(201).send({ answer })
})
await app.listen({ host: '127.0.0.1', port: Number(values.port ?? 0) })
const address = app.server.address()
console.log(JSON.stringify({ ready: true, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` }))
process.once('SIGTERM', async () => {
  await app.close()
  await database.close()
  process.exit(0)
})
