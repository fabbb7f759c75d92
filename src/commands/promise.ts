/** `whereabouts promise …`: what the promise engine would have said, and what it has learnt. */
import { type CommandDef, defineCommand } from 'citty'

// biome-ignore lint/suspicious/noExplicitAny: citty's own type for a command with any arguments
type AnyCommand = CommandDef<any>

export const promise = defineCommand({
  meta: { name: 'promise', description: 'Delivery dates: measure them on old deliveries, learn them anew, ask for one' },
  subCommands: {
    backtest: async () => (await import('./promise/backtest.ts')).backtest,
    quote: async () => (await import('./promise/quote.ts')).quote,
    verify: async () => (await import('./promise/verify.ts')).verify,
    rebuild: async () => (await import('./promise/rebuild.ts')).rebuild,
  } as Record<string, () => Promise<AnyCommand>>,
})
