/** What the demo shop calls its goods and its ways of sending, as its system tells them to us. */
import type { Storefront } from '../simulator/index.ts'
import { products } from './shop.ts'

export const storefrontAbove = (numbersAbove: number): Storefront => ({
  goods: products,
  options: {
    standard: { code: 'standard', title: 'Standard', priceMinor: 490 },
    express: { code: 'express', title: 'Express', priceMinor: 1290 },
    economy: { code: 'economy', title: 'Economy', priceMinor: 290 },
  },
  numbersAbove,
})
