import type { FastifyReply } from 'fastify'
import { UnknownMerchant } from '#platform/context'
import type { Routes } from '#platform/http'
import { textAt } from '#shared/untrusted'
import { readCode } from '../model/one-time-code.ts'
import { endedPage, setupPage } from '../pages.ts'
import { openLink } from '../queries.ts'
import { signIn } from '../sign-in.ts'
import { AddressTaken, useOwnerLink } from '../use-owner-link.ts'
import { useSignInLink } from '../use-sign-in-link.ts'
import type { AccountParts } from './parts.ts'
import { passwordIn, sendPage } from './sign-in.ts'

/** `/setup/{code}`: what a one-time link opens. */
export const setupRoutes =
  ({ library, now, withMerchant }: AccountParts): Routes =>
  (app) => {
    const limited = { schema: { hide: true }, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }
    const ended = (reply: FastifyReply) => sendPage(reply.code(404), endedPage())

    // A HEAD request must not use up the link.
    app.get<{ Params: { code: string } }>('/setup/:code', { ...limited, exposeHeadRoute: false }, async (request, reply) => {
      const code = readCode(request.params.code)
      const link = code && (await look(code))
      if (!code || !link) return ended(reply)
      if (link.purpose === 'owner') return sendPage(reply, setupPage({ shop: link.shop, name: '', email: '', problem: null }))
      const person = await withMerchant(code.merchantId, (ctx) => useSignInLink(ctx, library, code.hash))
      return person ? await enter(reply, person, request.ip) : ended(reply)
    })

    app.post<{ Params: { code: string } }>('/setup/:code', limited, async (request, reply) => {
      const code = readCode(request.params.code)
      const link = code && (await look(code))
      if (!code || link?.purpose !== 'owner') return ended(reply)
      const owner = { name: textAt(request.body, 'name'), email: textAt(request.body, 'email'), password: passwordIn(request.body) }
      const show = (problem: string) =>
        sendPage(reply.code(422), setupPage({ shop: link.shop, name: owner.name, email: owner.email, problem }))
      try {
        const made = await withMerchant(code.merchantId, (ctx) => useOwnerLink(ctx, library, code.hash, owner))
        if (made.outcome === 'ended') return ended(reply)
        return made.outcome === 'refused' ? show(made.problem) : await enter(reply, owner, request.ip)
      } catch (error) {
        if (error instanceof AddressTaken) return show('This address already has an account.')
        throw error
      }
    })

    async function look(code: { merchantId: string; hash: Uint8Array }): Promise<{ purpose: 'owner' | 'sign_in'; shop: string } | null> {
      try {
        return await withMerchant(code.merchantId, async (ctx) => {
          const link = await ctx.db.first(openLink(ctx.merchantId, code.hash, ctx.now().toString()))
          return link ? { purpose: link.purpose, shop: ctx.settings.name } : null
        })
      } catch (error) {
        if (error instanceof UnknownMerchant) return null
        throw error
      }
    }

    async function enter(reply: FastifyReply, person: { email: string; password: string }, address: string): Promise<FastifyReply> {
      const answer = await signIn(library, now(), { ...person, address })
      return answer.outcome === 'signed_in'
        ? reply.header('set-cookie', answer.cookies).redirect('/inbox', 303)
        : reply.redirect('/sign-in', 303)
    }
  }
