/** `whereabouts mcp`: the Model Context Protocol on standard input and output, as an agent sees orders (L3). */
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
      const server = mcpServer({ level: 'L3', client: null, inMerchant })
      const closed = new Promise<void>((done) => {
        server.server.onclose = done
        process.stdin.once('end', () => void server.close())
      })
      await server.connect(new StdioServerTransport())
      await closed
    })
  },
})
