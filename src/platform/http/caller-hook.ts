/** Who calls, and may she: decided by what the route declares, before anything of the request is read. */
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import type { Caller } from './http-app.ts'
import { problem } from './problem.ts'

type Authenticate = (request: FastifyRequest, kind: 'secret' | 'public' | 'staff' | 'agent') => Promise<Caller | null>

export const callerHook =
  (authenticate: Authenticate): onRequestAsyncHookHandler =>
  async (request, reply) => {
    const { auth, scope } = request.routeOptions.config
    if (!auth || auth === 'none') return
    request.caller = await authenticate(request, auth)
    if (!request.caller && auth === 'staff' && String(request.headers.accept ?? '').includes('text/html') && request.method === 'GET')
      return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`)
    if (!request.caller) throw problem('unauthorized')
    if (scope && !hasScope(request.caller, scope)) throw problem('forbidden', `This needs the scope ${scope}`)
  }

/** `orders:write` contains `orders:read`; `*` contains everything. */
function hasScope(caller: Caller, scope: string): boolean {
  const [area, right] = scope.split(':')
  return caller.scopes.some((own) => own === '*' || own === scope || (right === 'read' && own === `${area}:write`))
}
