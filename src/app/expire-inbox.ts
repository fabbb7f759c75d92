/** Raw bodies are kept for thirty days, so that a fix can be replayed; then they go. */
import type { Task } from '#platform/context'
import { expireRows } from '#platform/inbox'

const KEEP_HOURS = 30 * 24

export const expireInbox: Task = {
  name: 'inbox.expire',
  everyMinutes: 60,
  run: async (ctx) => {
    await ctx.db.run(expireRows(ctx.merchantId, ctx.now().subtract({ hours: KEEP_HOURS }).toString()))
  },
}
