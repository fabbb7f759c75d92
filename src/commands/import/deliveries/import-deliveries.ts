/** `import FILE.csv --kind deliveries`: a shop's past deliveries for the promise engine, which then learns them day by day. */
import { writeFile } from 'node:fs/promises'
import { type AsOrdered, asOrdered, importDeliveries, learn, type PastDelivery, zoneOfCountry } from '#features/promises'
import type { Config } from '../../../config.ts'
import { progress } from '../../options.ts'
import { type InMerchant, withMerchant } from '../../with-merchant.ts'
import { errorRows } from '../error-rows.ts'
import { type DeliveryReading, readDeliveries } from './read-deliveries.ts'

export type DeliveryImport = {
  ok: true
  kind: 'deliveries'
  dryRun: boolean
  deliveries: number
  /** New, or changed since an earlier import. */
  written: number
  refusedRows: number
  errorsFile: string | null
  columns: DeliveryReading['columns']
  left: DeliveryReading['left']
  /** The shop's options, and what the file names besides them: of these no quote learns. */
  options: AsOrdered['options']
  strangeServices: AsOrdered['strangeServices']
  /** The first rows as they were read. */
  sample: PastDelivery[]
  /** The evening the engine stands at now; null: nothing was learnt. */
  standsOn: string | null
}

export type DeliveryImportOptions = { config: Config; merchant: string | undefined; body: Buffer; errorsFile: string; dryRun: boolean }

export function importDeliveryFile({ config, merchant, body, errorsFile, dryRun }: DeliveryImportOptions): Promise<DeliveryImport> {
  return withMerchant(config, merchant, async (inMerchant) => {
    const reading = await inMerchant(async (ctx) => {
      const { timeZone, country } = ctx.settings
      const today = ctx.now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
      const read = readDeliveries(body, { timeZone, country, today, zoneOf: (one) => zoneOfCountry(one, timeZone) })
      return { ...read, ...(await asOrdered(ctx, read.deliveries)) }
    })
    const refused = errorRows(body, reading.problems)
    if (refused.count > 0) await writeFile(errorsFile, refused.csv)
    const { written, standsOn } = dryRun ? { written: 0, standsOn: null } : await takeIn(inMerchant, reading.deliveries)
    return {
      ok: true,
      kind: 'deliveries',
      dryRun,
      deliveries: reading.deliveries.length,
      written,
      refusedRows: refused.count,
      errorsFile: refused.count > 0 ? errorsFile : null,
      columns: reading.columns,
      left: reading.left,
      options: reading.options,
      strangeServices: reading.strangeServices.slice(0, STRANGE),
      sample: reading.deliveries.slice(0, SAMPLE),
      standsOn,
    }
  })
}

const SAMPLE = 3
const STRANGE = 10
const BATCH = 5_000

/** One transaction per batch: after a break the batches before it are kept, and the same file again goes on. */
async function takeIn(inMerchant: InMerchant, deliveries: readonly PastDelivery[]): Promise<{ written: number; standsOn: string | null }> {
  let written = 0
  for (let start = 0; start < deliveries.length; start += BATCH) {
    written += await inMerchant((ctx) => importDeliveries(ctx, deliveries.slice(start, start + BATCH)))
    progress(`deliveries: ${Math.min(start + BATCH, deliveries.length)} of ${deliveries.length}`)
  }
  const learnt = await inMerchant((ctx) => learn(ctx, (day) => progress(`learning: ${day.slice(0, 7)}`)))
  return { written, standsOn: learnt.outcome === 'learnt' ? learnt.standsOn : null }
}

/** For people. */
export function describeImport(result: DeliveryImport): string {
  const { dryRun, deliveries, refusedRows, errorsFile, columns, left, options, strangeServices, sample, standsOn } = result
  const lines = [
    `${dryRun ? 'Would take in' : 'Took in'} ${deliveries} deliveries (${left.onTheirWay} of them have not arrived).`,
    `Columns: ${Object.entries(columns)
      .map(([column, heading]) => (heading === column ? column : `${column} from "${heading}"`))
      .join(', ')}.`,
  ]
  if (dryRun) for (const one of sample) lines.push(`  ${describeRow(one)}`)
  if (left.handOvers > 0)
    lines.push(`${left.handOvers} hand-overs lie before the order or after the delivery and were left out; the deliveries count.`)
  if (left.unknownCountries > 0) lines.push(`${left.unknownCountries} rows name a country that is not known; they count without it.`)
  const strange = strangeServices.map(({ service, deliveries: count }) => `"${service}" (${count})`).join(', ')
  if (strange !== '')
    lines.push(
      `These services are none of your shipping options (${options.join(', ')}), so that no quote learns from them: ${strange}. Name the options as your shop does (PUT /api/v1/shipping-options), or rename the services, before you take them in.`,
    )
  if (refusedRows > 0) lines.push(`${refusedRows} rows cannot be used; they are in ${errorsFile} with the reason.`)
  if (standsOn !== null) lines.push(`The promise engine has learnt them, up to the evening of ${standsOn}.`)
  return `${lines.join('\n')}\n`
}

const describeRow = (one: PastDelivery): string =>
  [
    `${one.number}: ordered ${one.orderedOn}`,
    one.handedOverOn && `handed over ${one.handedOverOn}`,
    one.arrivedOn ? `arrived ${one.arrivedOn}` : 'not arrived',
    `to ${[one.country, one.region, one.postalCode].filter(Boolean).join(' ') || 'an unknown place'}`,
    (one.carriedBy ?? one.service) && `with ${[one.carriedBy, one.service].filter(Boolean).join(', ')}`,
  ]
    .filter(Boolean)
    .join(', ')
