import { findOrder } from '#features/orders'
import type { EffectHandler, Task } from '#platform/context'
import { html } from '#shared/html'
import { CODE_MINUTES, codeFrom } from './model/code.ts'
import { codeMail } from './model/words.ts'
import { forgetExpired, proofToSend } from './queries.ts'
import { trackingLink } from './tracking-link.ts'

/** The code goes to the address on the order, never to one that the asker named. */
const accessCode: EffectHandler = {
  kind: 'access_code',
  async compose(ctx, payload) {
    const proofId = payload.proofId ?? ''
    const proof = await proofToSend(ctx, proofId)
    if (!proof?.orderId) return { superseded: 'no_order' }
    if (proof.expired || proof.usedAt) return { superseded: 'expired' }
    const order = await findOrder(ctx, proof.orderId)
    if (!order?.email) return { superseded: 'no_mailbox' }
    const mail = codeMail([order.language, ctx.settings.language], {
      number: order.name,
      shop: ctx.settings.name,
      code: codeFrom(ctx.secrets.mac('access-code', proofId)),
      minutes: CODE_MINUTES,
      link: await trackingLink(ctx, order.id),
    })
    return {
      to: { address: order.email, name: null },
      subject: mail.subject,
      text: mail.lines.join('\n\n'),
      html: html`<!doctype html><html lang="${mail.language}" dir="${mail.direction}"><head><meta charset="utf-8"><title>${mail.subject}</title></head><body>${mail.lines.map((line) => html`<p>${line}</p>`)}</body></html>`
        .value,
      headers: { 'Auto-Submitted': 'auto-generated' },
      language: mail.language,
    }
  },
}

export const effects: EffectHandler[] = [accessCode]
export const tasks: Task[] = [{ name: 'forget-expired-access', everyMinutes: 60, run: async (ctx) => void (await forgetExpired(ctx)) }]
