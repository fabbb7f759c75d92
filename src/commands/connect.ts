/** `whereabouts connect ADAPTER --set key=value …`: makes a connection to a shop, a carrier, a channel or a language model, also while the server runs. */
import { defineCommand } from 'citty'
import { connectAdapter } from '#features/accounts'
import type { Ctx } from '#platform/context'
import { configOf, dataOption, jsonOption, printJson, repeated } from './options.ts'
import { merchantOption, withMerchant } from './with-merchant.ts'
import { Failed, WrongUse } from './wrong-use.ts'

export const connect = defineCommand({
  meta: { name: 'connect', description: 'Connect a shop, a carrier, a channel or a language model, also while the server runs' },
  args: {
    adapter: {
      type: 'positional',
      required: true,
      description: 'shopify, ups, email-smtp, …; with its kind where two have the same name: carrier:demo',
    },
    set: { type: 'string', valueHint: 'key=value', description: 'A setting of the adapter; give it once for each' },
    name: { type: 'string', description: 'What people call it (default: the name of the adapter)' },
    ...merchantOption,
    ...dataOption,
    ...jsonOption,
  },
  async run({ args, rawArgs }) {
    const config = configOf({ dataFolder: args.data })
    const settings = Object.fromEntries(repeated(rawArgs, 'set').map(parseSetting))
    const made = await withMerchant(config, args.merchant, (inMerchant) =>
      inMerchant(async (ctx) => {
        const found = findAdapter(ctx, args.adapter)
        const result = await connectAdapter(ctx, { ...found, name: args.name, settings })
        if (result.outcome === 'refused') throw new Failed(describeRefusal(found.adapter, result.problems))
        return { id: result.publicId, ...found, webhookUrl: result.webhookUrl }
      }),
    )
    if (args.json) printJson(made)
    else if (made.kind === 'language_model') process.stdout.write(`Connected ${made.adapter} as ${made.id}.\n`)
    else process.stdout.write(`Connected ${made.adapter} as ${made.id}.\nWebhooks go to ${made.webhookUrl}\n`)
  },
})

type Kind = 'store' | 'carrier' | 'channel' | 'language_model'

function findAdapter(ctx: Ctx, text: string): { kind: Kind; adapter: string } {
  const [, prefix, id = ''] = /^(?:(store|carrier|channel|language_model):)?(.+)$/.exec(text) ?? []
  const known: [Kind, ReadonlyMap<string, unknown>][] = [
    ['store', ctx.stores],
    ['carrier', ctx.carriers],
    ['channel', ctx.channels],
    ['language_model', ctx.languageModels],
  ]
  const kinds = known.filter(([kind, adapters]) => adapters.has(id) && (!prefix || prefix === kind)).map(([kind]) => kind)
  const [kind, ...others] = kinds
  if (!kind) {
    const names = known.flatMap(([one, adapters]) => [...adapters.keys()].map((name) => `${one}:${name}`))
    throw new WrongUse(`There is no adapter ${text}. There are: ${names.join(', ')}`)
  }
  if (others.length > 0) throw new WrongUse(`Which one? ${kinds.map((one) => `${one}:${id}`).join(' or ')}`)
  return { kind, adapter: id }
}

function parseSetting(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new WrongUse(`--set ${text.slice(0, 20)} has no value: write --set key=value`)
  return [text.slice(0, at), text.slice(at + 1)]
}

const describeRefusal = (adapter: string, problems: readonly { key: string; reason: string; example: string }[]): string =>
  [
    `${adapter} was not connected:`,
    ...problems.map(({ key, reason, example }) => `  ${key}: ${reason}. Example: --set '${key}=${example}'`),
  ].join('\n')
