/** `whereabouts promise rebuild`: learns everything anew from the journeys and waits, and says whether what is running was the same. */
import { defineCommand } from 'citty'
import { learnSilence, rebuildEngine, type SilenceLearning } from '#features/promises'
import { configOf, dataOption, jsonOption, printJson, progress } from '../options.ts'
import { merchantOption, withMerchant } from '../with-merchant.ts'

export const rebuild = defineCommand({
  meta: {
    name: 'rebuild',
    description: 'Learn everything anew from what is written down, evening by evening; the running engine must come out byte for byte',
  },
  args: { ...merchantOption, ...dataOption, ...jsonOption },
  async run({ args }) {
    const started = performance.now()
    const { rebuilt, silence } = await withMerchant(configOf({ dataFolder: args.data }), args.merchant, async (inMerchant) => ({
      rebuilt: await inMerchant((ctx) => rebuildEngine(ctx, (day) => progress(`learning: ${day.slice(0, 7)}`))),
      silence: await inMerchant((ctx) => learnSilence(ctx, { anew: true })),
    }))
    const seconds = Math.round((performance.now() - started) / 100) / 10
    if (args.json) printJson({ ok: true, ...rebuilt, silence, seconds })
    else process.stdout.write(describe(rebuilt, seconds) + describeSilence(silence))
    return 0
  },
})

const describe = (rebuilt: Awaited<ReturnType<typeof rebuildEngine>>, seconds: number): string =>
  rebuilt.outcome === 'nothing_learnt'
    ? 'Nothing has been learnt yet: there are no orders and no imported deliveries.\n'
    : `Learnt anew up to the evening of ${rebuilt.standsOn} in ${seconds} s (${rebuilt.bytes} bytes). ${rebuilt.equal ? 'The running engine was the same, byte for byte.' : 'The running engine was different; the new one has taken its place.'}\n`

const describeSilence = (learnt: SilenceLearning): string =>
  learnt.outcome === 'nothing_new'
    ? ''
    : `How long parcels wait for a scan: learnt anew up to ${learnt.standsOn} (${learnt.bytes} bytes), ${learnt.equal ? 'the same byte for byte' : 'different from what was running, which it replaces'}.
`
