import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '#adapters/carriers'
import { createHttpServer, type HttpApp } from '#platform/http'
import type { liveStreams } from '#platform/live'
import { type TestWorld, testWorld } from '../../../test/support/database.ts'
import { type Accounts, connectAdapter, createApiKey, createMerchant, listConnections, listMerchants, openAccounts } from './index.ts'
import { openSignIn } from './sign-in-library.ts'

const BASE = 'http://shop.test'
const PASSWORD = 'vier nasse Otter im Regen'
let world: TestWorld
let accounts: Accounts
let app: HttpApp

beforeAll(async () => {
  world = await testWorld({ carriers, settings: { name: 'Otter & Co <b>' } })
  accounts = await openAccounts({
    database: world.database,
    masterKey: world.masterKey,
    baseUrl: BASE,
    now: world.clock.now,
    log: world.log,
    withMerchant: world.withMerchant,
    forgetMerchant: () => {},
  })
  app = await createHttpServer({
    log: world.log,
    baseUrl: BASE,
    now: world.clock.now,
    withMerchant: world.withMerchant,
    authenticate: accounts.authenticate,
    requestsPerMinute: 100_000,
    trustedProxies: [],
    streams: { open: async () => {}, closeAll: () => {}, count: () => 0 } as unknown as ReturnType<typeof liveStreams>,
    door: (_app, _options, done) => done(),
    routes: [
      accounts.routes,
      (routes) => {
        routes.get('/only-staff', { config: { auth: 'staff' } }, async (request) => request.caller)
        routes.post('/only-staff', { config: { auth: 'staff' } }, async (request) => request.caller)
        routes.get('/only-orders', { config: { auth: 'secret', scope: 'orders:read' } }, async (request) => request.caller)
        routes.get('/only-widget', { config: { auth: 'public' } }, async (request) => request.caller)
      },
    ],
  })
  await app.ready()
})
afterAll(async () => {
  await app?.close()
  await accounts?.close()
})

const form = (fields: Record<string, string>) => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  [answer.headers['set-cookie']]
    .flat()
    .filter(Boolean)
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ')
const pathOf = (link: string) => new URL(link).pathname
const signIn = (email: string, password: string, extra: Record<string, string> = {}) => {
  const { payload, headers } = form({ email, password, next: '/inbox' })
  return app.inject({ method: 'POST', url: '/sign-in', payload, headers: { ...headers, ...extra } })
}

it('leaves the sign-in library nothing to create: our migration is what it wants', async () => {
  const library = openSignIn({ address: world.database.address, masterKey: world.masterKey, baseUrl: BASE, log: world.log })
  expect(await library.missingTables()).toEqual([])
  await library.close()
})

it('refuses a master key that anybody could guess', () => {
  expect(() =>
    openSignIn({ address: world.database.address, masterKey: new Uint8Array(32).fill(7), baseUrl: BASE, log: world.log }),
  ).toThrow(/openssl rand/)
})

describe('the owner link of an empty installation', () => {
  it('makes one owner, once, and signs her in', async () => {
    expect(await accounts.hasStaff(world.merchantId)).toBe(false)
    const link = pathOf(await accounts.ownerLink(world.merchantId))
    const shown = await app.inject({ url: link })
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain('Otter &amp; Co &lt;b&gt;')
    for (const [field, value] of [
      ['password', 'short'],
      ['password', 'aaaaaaaaaaaaaaaa'],
      ['password', 'password1234'],
      ['email', 'nobody'],
      ['name', ' '],
    ] as const) {
      const refused = await app.inject({
        method: 'POST',
        url: link,
        ...form({ name: 'Ada', email: 'ada@otter.example', password: PASSWORD, [field]: value }),
      })
      expect(refused.statusCode, `${field} ${value}`).toBe(422)
      expect(refused.body).toContain('role="alert"')
    }
    const made = await app.inject({
      method: 'POST',
      url: link,
      ...form({ name: 'Ada Otter', email: 'Ada@otter.example', password: PASSWORD }),
    })
    expect([made.statusCode, made.headers.location]).toEqual([303, '/inbox'])
    expect(await accounts.hasStaff(world.merchantId)).toBe(true)
    const who = await app.inject({ url: '/only-staff', headers: { cookie: cookieOf(made) } })
    expect(who.json()).toMatchObject({ kind: 'staff', merchantId: world.merchantId, actorName: 'Ada Otter', scopes: ['*'] })
    expect((await app.inject({ url: link })).statusCode).toBe(404)
    expect(
      (await app.inject({ method: 'POST', url: link, ...form({ name: 'Eve', email: 'eve@otter.example', password: PASSWORD }) }))
        .statusCode,
    ).toBe(404)
  })
  it('lets one of two win who use it at once, and is not used up by an address that is taken', async () => {
    const link = pathOf(await accounts.ownerLink(world.merchantId))
    const taken = await app.inject({ method: 'POST', url: link, ...form({ name: 'Ada', email: 'ada@otter.example', password: PASSWORD }) })
    expect([taken.statusCode, taken.body.includes('already has an account')]).toEqual([422, true])
    const both = await Promise.all(
      ['bea', 'cleo'].map((name) =>
        app.inject({ method: 'POST', url: link, ...form({ name, email: `${name}@otter.example`, password: PASSWORD }) }),
      ),
    )
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([303, 404])
  })
  it('ends after a day, and other codes give the same answer', async () => {
    const link = pathOf(await accounts.ownerLink(world.merchantId))
    world.clock.advance({ hours: 25 })
    const answers = await Promise.all(
      [link, '/setup/nonsense', `/setup/${'0'.repeat(32)}${'A'.repeat(32)}`].map((url) => app.inject({ url })),
    )
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`)).size).toBe(1)
  })
})

describe('signing in', () => {
  it('opens a session, goes where it was wanted and never to another site', async () => {
    const answer = await signIn('ADA@otter.example', PASSWORD)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/inbox'])
    expect(String([answer.headers['set-cookie']].flat()[0])).toMatch(/HttpOnly; SameSite=Lax/i)
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect((await app.inject({ url: `/sign-in?next=${encodeURIComponent(next)}` })).body).toContain('name="next" value="/inbox"')
    }
    const sent = await app.inject({ url: '/only-staff', headers: { accept: 'text/html' } })
    expect([sent.statusCode, sent.headers.location]).toEqual([302, '/sign-in?next=%2Fonly-staff'])
  })
  it('gives a wrong password and an unknown address one answer', async () => {
    const [wrong, unknown] = [
      await signIn('ada@otter.example', 'wrong wrong wrong'),
      await signIn('axa@otter.example', 'wrong wrong wrong'),
    ]
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    expect(wrong.body.replaceAll('ada@', '')).toBe(unknown.body.replaceAll('axa@', ''))
  })
  it('refuses a form that another site sent, and a cookie that another site uses', async () => {
    expect((await signIn('ada@otter.example', PASSWORD, { 'sec-fetch-site': 'cross-site' })).headers['set-cookie']).toBeUndefined()
    const cookie = cookieOf(await signIn('ada@otter.example', PASSWORD))
    const post = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/only-staff', headers: { cookie, ...headers } })
    expect((await post({})).statusCode).toBe(200)
    expect((await post({ origin: 'https://evil.example' })).statusCode).toBe(401)
    expect((await post({ 'sec-fetch-site': 'same-site' })).statusCode).toBe(401)
  })
  it('counts tries for each account and lets it rest', async () => {
    for (let i = 0; i < 10; i++) await signIn('cleo@nowhere.example', 'wrong wrong wrong')
    const answer = await signIn('cleo@nowhere.example', 'wrong wrong wrong')
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    world.clock.advance({ minutes: 16 })
    expect((await signIn('cleo@nowhere.example', 'wrong wrong wrong')).statusCode).toBe(401)
  })
  it('ends a session at once', async () => {
    const cookie = cookieOf(await signIn('ada@otter.example', PASSWORD))
    expect((await app.inject({ url: '/only-staff', headers: { cookie } })).statusCode).toBe(200)
    const out = await app.inject({ method: 'POST', url: '/sign-out', headers: { cookie } })
    expect([out.statusCode, out.headers.location]).toEqual([303, '/sign-in'])
    expect((await app.inject({ url: '/only-staff', headers: { cookie } })).statusCode).toBe(401)
  })
  it('works through the library’s own door for scripts, where nobody can sign up', async () => {
    const json = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'ada@otter.example', password: PASSWORD },
    })
    expect(json.json()).toEqual({ signedIn: true })
    const session = await app.inject({ url: '/api/auth/get-session', headers: { cookie: cookieOf(json) } })
    expect(session.json()).toMatchObject({ user: { email: 'ada@otter.example' } })
    const signUp = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { email: 'eve@otter.example', password: PASSWORD, name: 'Eve', merchantId: world.merchantId },
    })
    expect(signUp.statusCode).toBeGreaterThanOrEqual(400)
  })
  it('signs the demo owner in by a link that works once', async () => {
    const demo = await createMerchant(world.database, world.masterKey, world.clock.now(), { settings: { name: 'Demo' }, demo: true })
    const link = pathOf(await accounts.signInLink(demo, 'Demo owner'))
    expect((await app.inject({ method: 'HEAD', url: link })).statusCode).toBe(404)
    const entered = await app.inject({ url: link })
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/inbox'])
    expect((await app.inject({ url: '/only-staff', headers: { cookie: cookieOf(entered) } })).json()).toMatchObject({
      merchantId: demo,
      actorName: 'Demo owner',
    })
    expect((await app.inject({ url: link })).statusCode).toBe(404)
    expect((await app.inject({ url: pathOf(await accounts.signInLink(demo, 'Demo owner')) })).statusCode).toBe(303)
    expect((await listMerchants(world.database)).map(({ name, demo: isDemo }) => [name, isDemo])).toContainEqual(['Demo', true])
  })
})

describe('keys', () => {
  const get = (url: string, key: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { authorization: `Bearer ${key}`, ...headers } })
  it('open what their scopes name, for their merchant, until they are revoked', async () => {
    const { key, id } = await world.ctx((ctx) => createApiKey(ctx, { kind: 'secret', name: 'ERP', scopes: ['orders:write', 'keys:write'] }))
    expect(key).toMatch(/^sk_[0-9a-f]{32}_[A-Za-z0-9_-]{32}$/)
    expect((await get('/only-orders', key)).json()).toMatchObject({
      kind: 'secret',
      merchantId: world.merchantId,
      actorId: id,
      actorName: 'ERP',
    })
    expect((await get('/api/v1/connections', key)).statusCode).toBe(403)
    const other = await world.addMerchant()
    const stolen = key.replace(world.merchantId.replaceAll('-', ''), other.replaceAll('-', ''))
    const answers = await Promise.all(
      [
        stolen,
        key.slice(0, -1),
        key.replace(/.$/, key.endsWith('A') ? 'B' : 'A'),
        `sk_${'0'.repeat(32)}_${'A'.repeat(32)}`,
        'nonsense',
      ].map((bad) => get('/only-orders', bad)),
    )
    expect(answers.map((answer) => answer.statusCode)).toEqual([401, 401, 401, 401, 401])
    const more = await app.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      headers: { authorization: `Bearer ${key}` },
      payload: { kind: 'secret', name: 'more', scopes: ['*'] },
    })
    expect(more.statusCode).toBe(403)
    const listed = (await get('/api/v1/api-keys', key)).json().data as { id: string; key: string | null }[]
    expect(listed.map((one) => one.key)).toEqual([null])
    expect(
      (await app.inject({ method: 'DELETE', url: `/api/v1/api-keys/${listed[0]?.id}`, headers: { authorization: `Bearer ${key}` } }))
        .statusCode,
    ).toBe(204)
    expect((await get('/only-orders', key)).statusCode).toBe(401)
  })
  it('that are public work on pages of their origins and open nothing secret', async () => {
    const { key } = await world.ctx((ctx) =>
      createApiKey(ctx, { kind: 'public', name: 'Widget', scopes: ['widget:write'], origins: ['https://shop.example'] }),
    )
    const from = async (origin: string | null) => (await get('/only-widget', key, origin === null ? {} : { origin })).statusCode
    expect([
      await from('https://shop.example'),
      await from(null),
      await from(BASE),
      await from('https://shop.example.evil.example'),
      await from('null'),
    ]).toEqual([200, 200, 200, 401, 401])
    expect((await get('/only-orders', key)).statusCode).toBe(401)
  })
})

describe('connections', () => {
  it('are made with settings that fit, sealed, and told with an address that carries the merchant', async () => {
    const { key } = await world.ctx((ctx) => createApiKey(ctx, { kind: 'secret', name: 'CLI', scopes: ['*'] }))
    const headers = { authorization: `Bearer ${key}` }
    const made = await app.inject({
      method: 'POST',
      url: '/api/v1/connections',
      headers,
      payload: { kind: 'carrier', adapter: 'demo', settings: { secret: 'quite-a-secret-value' } },
    })
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({ kind: 'carrier', adapter: 'demo', name: 'Demo Parcel', enabled: true })
    expect(made.json().webhookUrl).toBe(`${BASE}/webhooks/con_${world.merchantId.replaceAll('-', '')}${String(made.json().id).slice(4)}`)
    const { rows } = await world.database.owner.query("select encode(sealed_settings, 'escape') as sealed from connection")
    expect(JSON.stringify(rows)).not.toContain('quite-a-secret')
    const listed = (await app.inject({ url: '/api/v1/connections', headers })).body
    expect(listed).not.toContain('quite-a-secret')
    const paused = await app.inject({
      method: 'PATCH',
      url: `/api/v1/connections/${made.json().id}`,
      headers,
      payload: { enabled: false, settings: { baseUrl: 'http://localhost:1' } },
    })
    expect(paused.json()).toMatchObject({ enabled: false })
    const forms = (await app.inject({ url: '/api/v1/adapters', headers })).json().data as { id: string; settings: { key: string }[] }[]
    expect(forms.find((one) => one.id === 'ups')?.settings.map((setting) => setting.key)).toContain('clientSecret')
  })
  it('are refused with one sentence for each wrong field: key, reason, example', async () => {
    const refused = await world.ctx((ctx) =>
      connectAdapter(ctx, { kind: 'carrier', adapter: 'ups', settings: { clientID: 'x', clientSecret: 'y', baseUrl: 'ftp://x' } }),
    )
    expect(refused).toEqual({
      outcome: 'refused',
      problems: [
        { key: 'clientID', reason: expect.stringContaining('is not a setting'), example: '' },
        { key: 'clientId', reason: 'is missing', example: 'aBcD1234efGH' },
        { key: 'baseUrl', reason: 'must be an http:// or https:// address', example: 'https://wwwcie.ups.com' },
      ],
    })
    expect(await world.ctx((ctx) => connectAdapter(ctx, { kind: 'carrier', adapter: 'pigeon', settings: {} }))).toMatchObject({
      outcome: 'refused',
      problems: [{ key: 'adapter' }],
    })
  })
  it('of another merchant are not there', async () => {
    expect(await world.ctx(listConnections, await world.addMerchant())).toEqual([])
  })
})

it('takes settings that make sense and names those that do not', async () => {
  const { key } = await world.ctx((ctx) => createApiKey(ctx, { kind: 'secret', name: 'CLI', scopes: ['*'] }))
  const patch = (payload: object) =>
    app.inject({ method: 'PATCH', url: '/api/v1/settings', headers: { authorization: `Bearer ${key}` }, payload })
  expect((await patch({ cutOff: '16:30', closedWeekdays: [7] })).json()).toMatchObject({
    cutOff: '16:30',
    closedWeekdays: [7],
    name: 'Otter & Co <b>',
  })
  for (const bad of [{ cutOff: '25:00' }, { timeZone: 'Mars/Base' }, { colour: 'red' }, { closedWeekdays: [1, 2, 3, 4, 5, 6, 7] }])
    expect((await patch(bad)).statusCode, JSON.stringify(bad)).toBe(400)
  expect((await patch({ handlingDaysMin: 5, handlingDaysMax: 2 })).statusCode).toBe(422)
})
