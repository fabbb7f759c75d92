/** A shop's colour, made readable: whatever is given, text on it and text in it reach 4.5:1 (WCAG 2.2, 1.4.3). */

export type BrandColors = { light: string; onLight: string; dark: string; onDark: string }

/** `light`/`dark`: the colour as ink and fill on the light and the dark page; `on…`: text upon it. Not a colour → the default. */
export function brandColors(color: string): BrandColors {
  const rgb = parse(color) ?? parse(DEFAULT_BRAND)!
  const light = reach(rgb, LIGHT_SURFACE, BLACK)
  const dark = reach(rgb, DARK_SURFACE, WHITE)
  return { light: hex(light), onLight: hex(textOn(light)), dark: hex(dark), onDark: hex(textOn(dark)) }
}

/** Contrast of two `#rrggbb` colours, 1 to 21. */
export const contrast = (a: string, b: string): number => ratio(parse(a) ?? BLACK, parse(b) ?? WHITE)

type Rgb = readonly [number, number, number]
const DEFAULT_BRAND = '#1f6f5c'
const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]
// The least favourable surfaces of the style sheet: tinted cards.
const LIGHT_SURFACE: Rgb = [0xee, 0xf1, 0xf0]
const DARK_SURFACE: Rgb = [0x25, 0x2b, 0x2a]

function parse(color: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color.trim())
  const long = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : color.trim()
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long)
  return match ? [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16), Number.parseInt(match[3]!, 16)] : null
}

/** Moves a colour towards `to` by the least step that reads on `surface`. */
function reach(color: Rgb, surface: Rgb, to: Rgb): Rgb {
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = color.map((part, i) => Math.round(part + (to[i]! - part) * share)) as unknown as Rgb
    if (ratio(mixed, surface) >= 4.6) return mixed
  }
  return to
}

const textOn = (fill: Rgb): Rgb => (ratio(fill, WHITE) >= ratio(fill, BLACK) ? WHITE : BLACK)

const hex = (color: Rgb): string => `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`

function ratio(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
