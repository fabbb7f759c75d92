/** `GET` and `POST /demo/clock`: how fast the demo's time goes. Only the demo has them. */
import { z } from 'zod'
import { type HttpApp, problem } from '#platform/http'
import { DEMO_SPEEDS, type DemoClock } from './demo-clock.ts'
import { sameSiteOnly } from './same-site.ts'

const state = z.object({
  now: z.string().describe('What time it is in the demo'),
  speed: z.number().describe('1 is real time, 0 stands'),
  aheadSeconds: z.number().describe('Of real time; negative after a pause'),
  canMove: z.boolean(),
})
const wanted = z.union([
  z.object({ speed: z.coerce.number().refine((speed) => DEMO_SPEEDS.some((one) => one === speed)) }),
  z.object({ to: z.literal('now') }),
])

export function clockRoutes(app: HttpApp, demoClock: DemoClock): void {
  app.get('/demo/clock', { schema: { hide: true, response: { 200: state } } }, () => show(demoClock))
  app.post('/demo/clock', { schema: { hide: true, body: wanted } }, (request, reply) => {
    sameSiteOnly(request)
    if (!demoClock.canMove) throw problem('conflict', 'There is more than the demo shop here: the clock stays real time.')
    if ('to' in request.body) demoClock.clock.catchUp()
    else demoClock.clock.setSpeed(request.body.speed)
    demoClock.keep()
    if (String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded')) return reply.redirect('/#clock', 303)
    return reply.send(show(demoClock))
  })
}

function show({ clock, canMove }: DemoClock) {
  return {
    now: clock.now().toString({ smallestUnit: 'second' }),
    speed: clock.speed(),
    aheadSeconds: Math.round(clock.aheadSeconds()),
    canMove,
  }
}
