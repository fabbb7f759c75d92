/** `whereabouts mcp`: the Model Context Protocol on standard input and output, as an agent sees orders (L3). */
import { setImmediate } from 'node:timers/promises'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { defineCommand } from 'citty'
import { mcpServer } from '#features/assistant'
import { configOf, dataOption } from './options.ts'
import { merchantOption, withMerchant } from './with-merchant.ts'

export const mcp = defineCommand({
  meta: { name: 'mcp', description: 'Let a program with a language model read orders (Model Context Protocol on stdin and stdout)' },
  args: { ...merchantOption, ...dataOption },
  async run({ args }) {
    await withMerchant(configOf({ dataFolder: args.data }), args.merchant, async (inMerchant) => {
      const working = new Set<Promise<unknown>>()
      const counted: typeof inMerchant = (work) => {
        const one = inMerchant(work).finally(() => working.delete(one))
        working.add(one)
        return one
      }
      const server = mcpServer({ level: 'L3', client: null, inMerchant: counted })
      const closed = new Promise<void>((done) => {
        server.server.onclose = done
        process.stdin.once('end', async () => {
          await idle(working)
          await server.close()
        })
      })
      await server.connect(new StdioServerTransport())
      await closed
    })
  },
})

/** Whoever pipes questions in and ends the pipe gets their answers first. A turn of the loop lets what was read begin, and what was found be written. */
async function idle(working: ReadonlySet<Promise<unknown>>): Promise<void> {
  await setImmediate()
  while (working.size > 0) {
    await Promise.allSettled(working)
    await setImmediate()
  }
}
