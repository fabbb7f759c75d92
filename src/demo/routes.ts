/** Start page, demo shop and mailbox. Of a real merchant only the mailbox is served, and to her people alone: it holds customers' mails. */
import { join } from 'node:path'
import { composeReply, listMailbox, readMailbox } from '#adapters/channels'
import type { Routes } from '#platform/http'
import type { FirstRun } from '../app/first-merchant.ts'
import type { Config } from '../config.ts'
import { demoPages } from './pages.ts'
import { products, shop } from './shop.ts'

export const demoRoutes =
  ({ config, firstRun }: { config: Config; firstRun: FirstRun }): Routes =>
  (app) => {
    const folder = join(config.dataFolder, 'mailbox')
    if (!firstRun.demo)
      app.addHook('onRoute', (route) => {
        if (route.url.startsWith('/mailbox') || route.url === '/shop')
          route.config = { ...route.config, auth: 'agent', scope: 'conversations:read' }
      })
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
      timeZone: shop.settings.timeZone,
      merchantId: firstRun.merchantId,
      startLinks: () => startLinks(firstRun),
      mailbox: {
        list: () => listMailbox(folder),
        read: async (id) => {
          const mail = await readMailbox(folder, id)
          return mail && { ...mail, from: mail.message.from?.address ?? null, text: mail.message.text, html: mail.message.html }
        },
        reply: async (id, text, onceKey) => (await composeReply(folder, id, text, onceKey)) !== null,
      },
    })
  }

function startLinks(firstRun: FirstRun) {
  const late = firstRun.lateOrder
    ? [{ title: 'A late order', href: firstRun.lateOrder, text: 'The old date struck, the new one, and why.', emoji: '🐢' }]
    : []
  const ofDemo = firstRun.demo
    ? [{ title: 'The shop', href: '/shop', text: 'Ask the bubble in the corner where an order is.', emoji: '🏔️' }, ...late]
    : []
  return [
    ...ofDemo,
    { title: 'Look up an order', href: '/track', text: 'With the order number and the postcode or e-mail.', emoji: '🔎' },
    { title: 'Mailbox', href: '/mailbox', text: 'Every mail that customers would have received.', emoji: '📬' },
    { title: 'Inbox', href: '/inbox', text: 'Where people of the shop answer.', emoji: '💬' },
    { title: 'API', href: '/docs', text: 'Whatever a person can do, a program can do too.', emoji: '🧩' },
  ]
}
