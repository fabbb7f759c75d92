/** `whereabouts import FILE.csv --kind …`: orders, parcels, stock, past deliveries or scans from a file. The same file again changes nothing, so what broke off is simply run again. */
import { writeFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { stores } from '#adapters/stores'
import type { StoreReading } from '#contracts/store'
import { csvConnection } from './import/csv-connection.ts'
import { describeImport, importDeliveryFile } from './import/deliveries/import-deliveries.ts'
import { errorRows } from './import/error-rows.ts'
import { readTableFile } from './import/read-table-file.ts'
import { type Kind, kinds, recordInBatches } from './import/record-in-batches.ts'
import { renameHeadings } from './import/rename-headings.ts'
import { describeScans, importScanFile } from './import/scans/import-scans.ts'
import { configOf, dataOption, jsonOption, printJson, progress, repeated } from './options.ts'
import { merchantOption, withMerchant } from './with-merchant.ts'
import { Failed } from './wrong-use.ts'

export const importFile = defineCommand({
  meta: {
    name: 'import',
    description:
      'Take in orders, parcels, stock, past deliveries or scans from a CSV file; run it again after a break, nothing comes twice',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The CSV file; its first row names the columns' },
    kind: {
      type: 'enum',
      options: [...kinds, 'deliveries', 'scans'],
      required: true,
      description:
        'What the rows are; deliveries and scans: past ones, to learn from how long parcels take and how long they wait for a scan',
    },
    map: {
      type: 'string',
      valueHint: 'heading=column',
      description: 'A heading that is not known by itself ("Our no.=order number"); give it once for each',
    },
    'dry-run': { type: 'boolean', description: 'Read and check everything, write nothing' },
    errors: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Where rows that cannot be used go, each with its reason (default: FILE.errors.csv)',
    },
    connection: {
      type: 'string',
      valueHint: 'ID',
      description: 'Record as if this shop connection had said it (default: one of its own for files)',
    },
    ...merchantOption,
    ...dataOption,
    ...jsonOption,
  },
  async run({ args, rawArgs }) {
    const config = configOf({ dataFolder: args.data })
    const body = renameHeadings(await readTableFile(args.file), repeated(rawArgs, 'map'))
    const errorsFile = args.errors ?? `${args.file}.errors.csv`
    if ((args.kind as string) === 'deliveries') {
      const taken = await importDeliveryFile({ config, merchant: args.merchant, body, errorsFile, dryRun: args['dry-run'] === true })
      if (args.json) printJson(taken)
      else process.stdout.write(describeImport(taken))
      return 0
    }
    if ((args.kind as string) === 'scans') {
      const taken = await importScanFile({ config, merchant: args.merchant, body, errorsFile, dryRun: args['dry-run'] === true })
      if (args.json) printJson(taken)
      else process.stdout.write(describeScans(taken))
      return 0
    }
    const reading = readWhole(body, args.kind as Kind)
    const refused = errorRows(body, reading.problems)
    if (refused.count > 0) await writeFile(errorsFile, refused.csv)
    const dryRun = args['dry-run'] === true
    if (!dryRun) {
      await withMerchant(config, args.merchant, async (inMerchant) => {
        const connectionId = await inMerchant((ctx) => csvConnection(ctx, args.connection))
        await recordInBatches({ inMerchant, connectionId, matchByName: args.connection === undefined, reading, progress })
      })
    }
    const counts = { orders: reading.orders.length, fulfillments: reading.fulfillments.length, stock: reading.stock.length }
    const summary = {
      ok: true,
      kind: args.kind,
      dryRun,
      ...counts,
      refusedRows: refused.count,
      errorsFile: refused.count > 0 ? errorsFile : null,
    }
    if (args.json) printJson({ ...summary, problems: reading.problems })
    else process.stdout.write(describe(summary))
    return 0
  },
})

function readWhole(body: Uint8Array, kind: Kind): StoreReading {
  const reading = stores.get('csv')?.read(body, { topic: kind, contentType: 'text/csv' })
  if (!reading) throw new Failed('The adapter for CSV files is missing.')
  // Problems of single rows are expected; one without any row means that the file as a whole cannot be used.
  const whole = reading.problems.find((problem) => problem.code !== 'row_invalid')
  if (whole) throw new Failed(`The file cannot be used: ${whole.text}.`)
  return reading
}

type Summary = { dryRun: boolean; orders: number; fulfillments: number; stock: number; refusedRows: number; errorsFile: string | null }

function describe({ dryRun, orders, fulfillments, stock, refusedRows, errorsFile }: Summary): string {
  const parts = [orders && `${orders} orders`, fulfillments && `${fulfillments} fulfillments`, stock && `${stock} stock levels`].filter(
    Boolean,
  )
  const refused = refusedRows > 0 ? `${refusedRows} rows cannot be used; they are in ${errorsFile} with the reason.\n` : ''
  return `${dryRun ? 'Would take in' : 'Took in'} ${parts.length > 0 ? parts.join(', ') : 'nothing'}.\n${refused}`
}
