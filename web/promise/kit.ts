/** What the second file borrows from the first, so that nothing is loaded twice. */
import type { make } from './dom.ts'
import type { sayChance, sayDays } from './say.ts'
import type { Words } from './words.ts'

export type Kit = {
  host: HTMLElement
  root: ShadowRoot
  make: typeof make
  sayDays: typeof sayDays
  sayChance: typeof sayChance
  words: Words
  locale: string
  nameOf: (country: string) => string
}
