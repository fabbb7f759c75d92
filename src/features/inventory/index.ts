/** The door of inventory: what shops sell, and how much of it there is. */
export { type Article, findArticles } from './find-articles.ts'
export { findStock } from './find-stock.ts'
export { subscribers } from './jobs.ts'
export { recordProducts } from './record-products.ts'
export { recordStock } from './record-stock.ts'
