/** What lies in the demo shop's cart: a short text in a cookie, believed only as far as the shelf knows it. */
import { type Product, products } from './shop.ts'

export type CartLine = { product: Product; quantity: number }
export type Cart = readonly CartLine[]

export const MOST_OF_ONE = 9

/** `TENT-2:1,MUG-1:2`; what is not on the shelf is left out. */
export function readCart(text: string | undefined): Cart {
  const quantities = new Map<string, number>()
  for (const part of (text ?? '').slice(0, 500).split(',')) {
    const [, sku = '', quantity = ''] = /^([\w-]{1,40}):(\d{1,3})$/.exec(part) ?? []
    quantities.set(sku, (quantities.get(sku) ?? 0) + Number(quantity))
  }
  return products.flatMap((product) => {
    const quantity = Math.min(quantities.get(product.sku) ?? 0, MOST_OF_ONE)
    return quantity > 0 ? [{ product, quantity }] : []
  })
}

export const writeCart = (cart: Cart): string => cart.map(({ product, quantity }) => `${product.sku}:${quantity}`).join(',')

/** With so many of one thing; none takes it out. */
export function withQuantity(cart: Cart, sku: string, quantity: number): Cart {
  return readCart([...cart.filter((line) => line.product.sku !== sku).map(asText), `${sku}:${quantity}`].join(','))
}

export const quantityOf = (cart: Cart, sku: string): number => cart.find((line) => line.product.sku === sku)?.quantity ?? 0
export const unitsIn = (cart: Cart): number => cart.reduce((sum, { quantity }) => sum + quantity, 0)
export const totalOf = (cart: Cart): number => cart.reduce((sum, { product, quantity }) => sum + quantity * product.priceMinor, 0)

const asText = ({ product, quantity }: CartLine): string => `${product.sku}:${quantity}`
