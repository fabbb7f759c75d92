/** Start page, demo shop and mailbox. Of a real merchant only the mailbox is served, and to her people alone: it holds customers' mails. */
import { join } from 'node:path'
import { composeReply, readMailbox } from '#adapters/channels'
import type { HttpApp, Routes } from '#platform/http'
import { assert } from '#shared/assert'
import type { FirstRun } from '../app/first-merchant.ts'
import type { Config } from '../config.ts'
import { clockRoutes } from './clock-routes.ts'
import type { DemoClock } from './demo-clock.ts'
import { findMails } from './find-mails.ts'
import type { LivingShop } from './living-shop.ts'
import type { StartLink } from './pages/start-page.ts'
import { demoPages } from './pages.ts'
import { products, shop } from './shop.ts'
import { troubleRoutes } from './trouble-routes.ts'
import { troubleView } from './trouble-view.ts'

export type DemoParts = {
  config: Config
  firstRun: FirstRun
  demoClock: DemoClock
  /** Null until it lives. */
  livingShop(): LivingShop | null
}

export const demoRoutes =
  ({ config, firstRun, demoClock, livingShop }: DemoParts): Routes =>
  (app) => {
    const folder = join(config.dataFolder, 'mailbox')
    if (!firstRun.demo)
      app.addHook('onRoute', (route) => {
        if (route.url.startsWith('/mailbox')) route.config = { ...route.config, auth: 'agent', scope: 'conversations:read' }
      })
    if (firstRun.demo) {
      clockRoutes(app, demoClock)
      troubleRoutes(app, livingShop, demoClock.clock.now)
    }
    demoPages(app, {
      shop: {
        name: shop.name,
        currency: 'EUR',
        products,
        publicKey: firstRun.publicKey ?? '',
        language: shop.settings.language,
        tryOrders: [
          { name: '#1007', postalCode: '10115' },
          { name: '#1016', postalCode: '80331' },
        ],
      },
      store: firstRun.demo && firstRun.secrets ? () => storeOf(app, firstRun) : null,
      timeZone: shop.settings.timeZone,
      merchantId: firstRun.merchantId,
      startLinks: () => startLinks(firstRun, config.devPages),
      clock:
        firstRun.demo && demoClock.canMove
          ? () => ({ now: demoClock.clock.now(), speed: demoClock.clock.speed(), aheadSeconds: demoClock.clock.aheadSeconds() })
          : null,
      trouble: () => troubleView(livingShop(), demoClock.clock.now().epochMilliseconds),
      mailbox: {
        list: (words) => findMails(folder, words),
        read: async (id) => {
          const mail = await readMailbox(folder, id)
          return mail && { ...mail, from: mail.message.from?.address ?? null, text: mail.message.text, html: mail.message.html }
        },
        reply: async (id, text, onceKey) => (await composeReply(folder, id, text, onceKey)) !== null,
      },
    })
  }

/** By the loopback address: the public one may lie behind a proxy that this machine does not see. */
function storeOf(app: HttpApp, { connections, secrets }: FirstRun): { url: string; secret: string } {
  const { id } = connections.find(({ adapter }) => adapter === 'shopify') ?? {}
  const address = app.server.address()
  assert(id && secrets && address && typeof address !== 'string', 'the demo shop is connected and listens')
  return { url: `http://127.0.0.1:${address.port}/webhooks/${id}`, secret: secrets.store }
}

function startLinks(firstRun: FirstRun, devPages: boolean): StartLink[] {
  const shopLinks: StartLink[] = [
    { title: 'The shop', href: '/shop', text: 'See when it arrives before you buy, order, and follow it.', sign: 'shop' },
    ...(firstRun.lateOrder
      ? [{ title: 'A late order', href: firstRun.lateOrder, text: 'The old date struck, the new one, and why.', sign: 'late' } as const]
      : []),
  ]
  const developers: StartLink[] = [
    { title: 'Understanding', href: '/dev/understand', text: 'Type a message, see every step to the answer.', sign: 'understood' },
  ]
  return [
    ...(firstRun.demo ? shopLinks : []),
    { title: 'Look up an order', href: '/track', text: 'With the order number and the postcode or e-mail.', sign: 'find' },
    { title: 'Mailbox', href: '/mailbox', text: 'Every mail that customers would have received.', sign: 'mail' },
    {
      title: 'Inbox',
      href: '/inbox',
      text: firstRun.demo
        ? 'Where people of the shop answer. The link “Dashboard” that the start printed signs you in.'
        : 'Where people of the shop answer.',
      sign: 'talk',
    },
    { title: 'Promises kept', href: '/calibration', text: 'Whether the dates hold, beside the shop’s own.', sign: 'kept' },
    ...(firstRun.demo || devPages ? developers : []),
    { title: 'API', href: '/docs', text: 'Whatever a person can do, a program can do too.', sign: 'api' },
  ]
}
