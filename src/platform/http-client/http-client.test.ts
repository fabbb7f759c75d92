import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { createHttpClient } from './client.ts'
import { isPublicAddress } from './public-address.ts'

let answers: number[] = []
const server = createServer((_request, response) => {
  response.statusCode = answers.shift() ?? 200
  response.end('hello')
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
afterAll(() => server.close())
const { port } = server.address() as AddressInfo
const inside = createHttpClient({ allowPrivateNetwork: true })
const outside = createHttpClient({ allowPrivateNetwork: false })

test.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['169.254.169.254', false],
  ['192.168.0.1', false],
  ['172.20.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['8.8.8.8', true],
  ['2a00:1450::1', true],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

test.each([
  'http://127.0.0.1:1/',
  'http://[::1]/',
  'http://localhost/',
  'http://0x7f000001/',
  'http://2130706433/',
  'file:///etc/passwd',
  'http://user:pw@example.com/',
  'gopher://x/',
])('%s is refused from outside in', async (url) => {
  await expect(outside.http({ url })).rejects.toMatchObject({ kind: expect.stringMatching(/invalid_request|service/) })
})

test('a failing answer to a GET is tried again, to a POST it is not', async () => {
  answers = [503, 200]
  expect((await inside.http({ url: `http://127.0.0.1:${port}/` })).status).toBe(200)
  answers = [503, 200]
  expect((await inside.http({ url: `http://127.0.0.1:${port}/`, method: 'POST', body: '{}' })).status).toBe(503)
})

test('a host that fails again and again is left alone', async () => {
  answers = Array(10).fill(500)
  const fresh = createHttpClient({ allowPrivateNetwork: true })
  for (let i = 0; i < 5; i++) await fresh.http({ url: `http://127.0.0.1:${port}/`, method: 'POST' })
  await expect(fresh.http({ url: `http://127.0.0.1:${port}/` })).rejects.toMatchObject({ code: 'resting' })
})
