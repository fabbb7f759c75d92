import type { FastifyRequest } from 'fastify'
import { problem } from '#platform/http'
import type { Agent } from '../model/agent.ts'

/** The caller as an agent; an API key may speak for a person by name. */
export function callerAgent(request: FastifyRequest, name?: string): Agent {
  if (!request.caller) throw problem('unauthorized')
  return { id: request.caller.actorId, name: name ?? request.caller.actorName }
}
