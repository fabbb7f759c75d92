/** `import FILE.csv --kind scans`: what carriers told of a shop's past parcels, for the silence detector, which then learns them day by day. */
import { writeFile } from 'node:fs/promises'
import { importScans, learnSilence } from '#features/promises'
import type { Config } from '../../../config.ts'
import { progress } from '../../options.ts'
import { withMerchant } from '../../with-merchant.ts'
import { errorRows } from '../error-rows.ts'
import { readScans } from './read-scans.ts'

export type ScanImport = {
  ok: true
  kind: 'scans'
  dryRun: boolean
  scans: number
  parcels: number
  refusedRows: number
  errorsFile: string | null
  /** The evening up to which is learnt; null: nothing was. */
  standsOn: string | null
}

export type ScanImportOptions = { config: Config; merchant: string | undefined; body: Buffer; errorsFile: string; dryRun: boolean }

export function importScanFile({ config, merchant, body, errorsFile, dryRun }: ScanImportOptions): Promise<ScanImport> {
  return withMerchant(config, merchant, async (inMerchant) => {
    const { parcels, scans, problems } = await inMerchant(async (ctx) => readScans(body, ctx.settings))
    const refused = errorRows(body, problems)
    if (refused.count > 0) await writeFile(errorsFile, refused.csv)
    for (let start = 0; start < parcels.length && !dryRun; start += BATCH) {
      await inMerchant((ctx) => importScans(ctx, parcels.slice(start, start + BATCH)))
      progress(`parcels: ${Math.min(start + BATCH, parcels.length)} of ${parcels.length}`)
    }
    const learnt = dryRun ? null : await inMerchant((ctx) => learnSilence(ctx))
    return {
      ok: true,
      kind: 'scans',
      dryRun,
      scans,
      parcels: parcels.length,
      refusedRows: refused.count,
      errorsFile: refused.count > 0 ? errorsFile : null,
      standsOn: learnt?.outcome === 'learnt' ? learnt.standsOn : null,
    }
  })
}

const BATCH = 2_000

/** For people. */
export function describeScans({ dryRun, scans, parcels, refusedRows, errorsFile, standsOn }: ScanImport): string {
  const lines = [`${dryRun ? 'Would take in' : 'Took in'} ${scans} scans of ${parcels} parcels.`]
  if (refusedRows > 0) lines.push(`${refusedRows} rows cannot be used; they are in ${errorsFile} with the reason.`)
  if (standsOn !== null) lines.push(`How long parcels wait between scans is learnt, up to the evening of ${standsOn}.`)
  return `${lines.join('\n')}\n`
}
