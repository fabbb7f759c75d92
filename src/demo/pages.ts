/** The demo's own pages: a start page, a shop under a strict content security policy, and the mailbox. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type HttpApp, problem } from '#platform/http'
import { html, type SafeHtml } from '#shared/html'
import { checkoutRoutes } from './checkout-routes.ts'
import { type ClockView, clockPanel } from './pages/clock-panel.ts'
import { type Place, sendPage } from './pages/frame.ts'
import { type Mail, type MailLine, mailboxPage, mailPage } from './pages/mailbox-page.ts'
import { type StartLink, startPage } from './pages/start-page.ts'
import { STYLE } from './pages/style.ts'
import { type TroubleView, troublePanel } from './pages/trouble-panel.ts'
import { type Shop, shopRoutes } from './shop-routes.ts'

export type DemoPages = {
  shop: Shop['shop']
  /** Null: not the demo's own merchant, so nothing can be bought. */
  store: Shop['store'] | null
  /** Asked at each request: some links (a late order) exist only after the seed. */
  startLinks(): readonly StartLink[]
  /** Null: time here is real time and cannot be changed. */
  clock: (() => ClockView) | null
  /** Null: there is no world that could be troubled (yet). */
  trouble: () => TroubleView | null
  timeZone: string
  /** Whose look-up page `/track` is when its address names no shop. */
  merchantId: string | null
  mailbox: {
    /** Newest first; with `words`, those in which they all stand. */
    list(words: string): Promise<readonly MailLine[]>
    read(id: string): Promise<Mail | null>
    /** Answers in the customer's name; false when there is no such mail. Absent: no form. */
    reply?(id: string, text: string, onceKey: string): Promise<boolean>
  }
}

const hidden = { hide: true }

export function demoPages(app: HttpApp, options: DemoPages): void {
  const places: Place[] = [
    { title: 'Start', href: '/' },
    ...(options.store ? [{ title: 'Shop', href: '/shop' }] : []),
    { title: 'Mailbox', href: '/mailbox' },
    { title: 'Inbox', href: '/inbox' },
  ]
  app.decorate('defaultMerchantId', options.merchantId)
  app.get('/', { schema: hidden }, (_request, reply) =>
    sendPage(reply, startPage(options.shop.name, options.startLinks(), places, panelsOf(options))),
  )
  app.get('/demo.css', { schema: hidden }, (_request, reply) =>
    reply.header('cache-control', 'max-age=300').type('text/css; charset=utf-8').send(STYLE),
  )
  if (options.store && options.merchantId) {
    const { shop, merchantId, store } = options
    const open = { shop, merchantId, store, places: places.filter(({ href }) => href !== '/inbox') }
    shopRoutes(app, open)
    checkoutRoutes(app, open)
  }
  mailboxRoutes(app, options, places)
}

function panelsOf({ clock, trouble, timeZone }: DemoPages): SafeHtml {
  const troubles = trouble()
  return html`${clock && clockPanel(clock(), timeZone)}${troubles && troublePanel(troubles, timeZone)}`
}

function mailboxRoutes(app: HttpApp, options: DemoPages, places: Place[]): void {
  const { mailbox, timeZone } = options
  const params = z.object({ id: z.string().max(64) })
  const open = async (id: string): Promise<Mail> => {
    const mail = await mailbox.read(id)
    if (!mail) throw problem('not_found')
    return mail
  }
  const querystring = z.object({ q: z.string().trim().max(100).catch('') })
  app.get('/mailbox', { schema: { ...hidden, querystring } }, async (request, reply) => {
    const { q } = request.query
    return sendPage(reply, mailboxPage(await mailbox.list(q), q, places, timeZone))
  })
  app.get(
    '/mailbox/:id',
    {
      schema: {
        ...hidden,
        params,
        querystring: z.object({ view: z.enum(['html', 'text']).default('html'), replied: z.string().optional() }),
      },
    },
    async (request, reply) => {
      const { view, replied } = request.query
      const mail = await open(request.params.id)
      return sendPage(
        reply,
        mailPage(mail, {
          view: mail.html ? view : 'text',
          canReply: mailbox.reply !== undefined,
          replied: replied !== undefined,
          onceKey: randomUUID(),
          places,
          timeZone,
        }),
      )
    },
  )
  app.get('/mailbox/:id/html', { schema: { ...hidden, params } }, async (request, reply) => {
    const mail = await open(request.params.id)
    // A mail is other people's HTML: no script, no form, no request; only its own styles and pictures.
    return reply
      .header(
        'content-security-policy',
        "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https:; frame-ancestors 'self'",
      )
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(mail.html ?? '')
  })
  app.post(
    '/mailbox/:id/reply',
    { schema: { ...hidden, params, body: z.object({ text: z.string().trim().min(1).max(5000), onceKey: z.string().min(1).max(64) }) } },
    async (request, reply) => {
      const sent = await mailbox.reply?.(request.params.id, request.body.text, request.body.onceKey)
      if (!sent) throw problem('not_found')
      return reply.redirect(`/mailbox/${request.params.id}?replied=1`, 303)
    },
  )
}
