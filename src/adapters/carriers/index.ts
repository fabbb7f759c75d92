/** The carriers and aggregators that Whereabouts speaks with. A new one is one line here and a folder beside. */
import type { Carrier } from '#contracts/carrier'
import { demo } from './demo/demo.ts'
import { dhlUnified } from './dhl_unified/dhl-unified.ts'
import { easypost } from './easypost/easypost.ts'
import { ups } from './ups/ups.ts'

export const carriers: ReadonlyMap<string, Carrier> = new Map([demo, dhlUnified, easypost, ups].map((carrier) => [carrier.id, carrier]))
