import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { lampDocument } from '../../../test/support/lamp-offer.ts'

type Answer = { version: number; offer: { currency: string; zones: { rates: unknown[] }[] } | null; warnings: { message: string }[] }
type Problem = { code: string; detail?: string; errors?: { path: string; message: string }[] }
const PATH = '/api/v1/shipping-options'
let app: TestApp

beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app?.stop())

test('nothing is set up at first; what is put comes back with its defaults and its gaps', async () => {
  expect((await app.api<Answer>('GET', PATH)).body).toEqual({ version: 0, offer: null, warnings: [] })
  const put = await app.api<Answer>('PUT', PATH, lampDocument)
  expect(put).toMatchObject({ status: 200, body: { version: 1, offer: { currency: 'EUR', typicalWeightGrams: 500 } } })
  expect(put.body.warnings.map((one) => one.message)).toContainEqual(expect.stringMatching(/ends at 31500 g/))
  expect((await app.api<Answer>('GET', PATH)).body).toEqual(put.body)
})

test('what is read can be put back as it is', async () => {
  const { body } = await app.api<Answer>('GET', PATH)
  expect((await app.api<Answer>('PUT', PATH, body.offer)).body).toMatchObject({ version: 2, offer: body.offer })
})

test('a contradiction is refused with a sentence, and nothing changes', async () => {
  const zones = [...lampDocument.zones, { id: 'again', countries: ['DE'], rates: [{ option: 'standard', steps: [{ amountMinor: 1 }] }] }]
  const { status, body } = await app.api<Problem>('PUT', PATH, { ...lampDocument, zones })
  expect([status, body.code, body.detail]).toEqual([422, 'unprocessable', 'The zones "germany" and "again" overlap: both name DE.'])
  expect(body.errors).toHaveLength(1)
  const shape = await app.api<Problem>('PUT', PATH, { ...lampDocument, currency: 'euro' })
  expect([shape.status, shape.body.errors?.[0]?.path]).toEqual([400, '/currency'])
  expect((await app.api<Answer>('GET', PATH)).body.version).toBe(2)
})

test('who saved on an older version is told so', async () => {
  expect((await app.api<Problem>('PUT', PATH, { ...lampDocument, version: 1 })).status).toBe(409)
  const [a, b] = await Promise.all([2, 2].map((version) => app.api('PUT', PATH, { ...lampDocument, version })))
  expect([a!.status, b!.status].sort()).toEqual([200, 409])
})

test('a public key may neither read nor set them', async () => {
  const headers = { authorization: `Bearer ${app.publicKey}` }
  expect((await app.api('GET', PATH, undefined, headers)).status).toBe(401)
  expect((await app.api('PUT', PATH, lampDocument, headers)).status).toBe(401)
})

test('a new price is quoted at once', async () => {
  const quoted = async () => {
    const { body } = await app.api<{ options: { option: string; price: { amountMinor: number } }[] }>('POST', '/api/v1/promises/quote', {
      destination: { country: 'DE', postalCode: '10115' },
      items: [{ sku: 'A', quantity: 1, weightGrams: 300 }],
    })
    return body.options.find((one) => one.option === 'standard')?.price.amountMinor
  }
  expect(await quoted()).toBe(499)
  await app.api('PUT', PATH, JSON.parse(JSON.stringify(lampDocument).replaceAll('499', '549')))
  expect(await quoted()).toBe(549)
})
