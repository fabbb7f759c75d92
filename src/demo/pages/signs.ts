/** The signs of the start page, drawn: not every machine has a font with pictures. */
import { type SafeHtml, trusted } from '#shared/html'

const PATHS = {
  shop: 'M4 10h16v10H4zM3 10l2-6h14l2 6M10 20v-6h4v6',
  late: 'M12 3a9 9 0 1 0 .01 0zM12 7v5l4 2',
  find: 'M10.5 4a6.5 6.5 0 1 0 .01 0zM15.5 15.5 21 21',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  talk: 'M4 5h16v11H11l-5 4v-4H4z',
  kept: 'M4 20V4M4 20h16M8 16l4-5 3 3 5-7',
  understood: 'M4 6h10M4 12h16M4 18h7M17 4l1 2 2 1-2 1-1 2-1-2-2-1 2-1z',
  api: 'M8 7l-5 5 5 5M16 7l5 5-5 5M14 4l-4 16',
} as const

export type Sign = keyof typeof PATHS

export const sign = (name: Sign): SafeHtml =>
  trusted(
    `<svg class="sign" viewBox="0 0 24 24" width="32" height="32" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`,
  )
