/** Small drawings that go with a word and never stand alone. */
import { type SafeHtml, trusted } from '#shared/html'

const paths = {
  check: 'M3 8.5l3.2 3.2L13 5',
  dot: 'M8 8h.01',
  bang: 'M8 3v6M8 12.5h.01',
  cross: 'M4 4l8 8M12 4l-8 8',
} as const

/** Drawn in the colour of the text around it; hidden from screen readers. */
export const icon = (name: keyof typeof paths, size = 14): SafeHtml =>
  trusted(
    `<svg width="${size}" height="${size}" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${paths[name]}"/></svg>`,
  )
