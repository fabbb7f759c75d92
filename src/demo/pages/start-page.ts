/** What a newcomer sees first: where to click, in the order in which it is fun. */
import { html, type SafeHtml } from '#shared/html'
import { demoFrame, type Place } from './frame.ts'
import { type Sign, sign } from './signs.ts'

export type StartLink = { title: string; href: string; text: string; sign: Sign }

export function startPage(shopName: string, links: readonly StartLink[], places: readonly Place[], panels: SafeHtml): string {
  return demoFrame(
    { title: 'Whereabouts', path: '/', logo: 'Whereabouts', places },
    html`<h1>“Where is my order?” Answered before anyone asks.</h1><p class="lead">This is a demo shop, ${shopName}, with orders in every state a parcel can be in. Carriers are simulated, people are invented, and mails stay in the mailbox on this machine.</p><ul class="tiles">${links.map(
      (link) => html`<li><a class="tile" href="${link.href}">${sign(link.sign)}<h2>${link.title}</h2><p>${link.text}</p></a></li>`,
    )}</ul>${panels}<footer><p>Use your own shop: <code>whereabouts connect shopify --set …</code>, see <a href="/docs">the API</a> or docs/self-hosting.md.</p></footer>`,
  )
}
