/** Products and stock levels. https://shopify.dev/docs/api/admin-rest/latest/resources/product and …/inventorylevel */
import type { StockLevel, StoreProduct } from '#contracts/store'
import { amountText, asFields, type Fields, idOf, instantOf, line, listOf, urlOf } from '../fields.ts'

export function readProduct(product: Fields): StoreProduct | null {
  const externalId = idOf(product.id)
  if (externalId === null) return null
  const images = new Map(listOf(product.images).map((image) => [idOf(image.id), urlOf(image.src)]))
  return {
    externalId,
    title: line(product.title, 500) ?? '',
    status: line(product.status, 40),
    imageUrl: urlOf(asFields(product.image)?.src) ?? images.values().next().value ?? null,
    variants: listOf(product.variants).flatMap((variant) => {
      const variantId = idOf(variant.id)
      if (variantId === null) return []
      const imageId = idOf(variant.image_id)
      return [
        {
          externalId: variantId,
          sku: line(variant.sku, 200),
          title: line(variant.title, 500),
          inventoryItemExternalId: idOf(variant.inventory_item_id),
          imageUrl: imageId === null ? null : (images.get(imageId) ?? null),
          weightGrams: gramsOf(variant),
          price: amountText(variant.price),
        },
      ]
    }),
  }
}

export function readStockLevel(level: Fields): StockLevel | null {
  const item = idOf(level.inventory_item_id)
  const location = idOf(level.location_id)
  if (item === null || location === null) return null
  // Below zero is real: oversold.
  const available = typeof level.available === 'number' && Number.isInteger(level.available) ? level.available : null
  return {
    itemExternalId: item,
    locationExternalId: location,
    sku: line(level.sku, 200),
    available,
    updatedAt: instantOf(level.updated_at),
  }
}

/** `grams`, or `weight` in `weight_unit`; null: the shop never weighed it (it then says 0). */
function gramsOf(variant: Fields): number | null {
  const { grams, weight, weight_unit: unit } = variant
  if (typeof grams === 'number' && grams > 0 && grams <= 1_000_000_000) return Math.round(grams)
  const factor = typeof unit === 'string' ? GRAMS.get(unit.toLowerCase()) : undefined
  const found = typeof weight === 'number' && factor ? Math.round(weight * factor) : 0
  return found > 0 && found <= 1_000_000_000 ? found : null
}

const GRAMS: ReadonlyMap<string, number> = new Map([
  ['g', 1],
  ['kg', 1_000],
  ['oz', 28.349523125],
  ['lb', 453.59237],
])
