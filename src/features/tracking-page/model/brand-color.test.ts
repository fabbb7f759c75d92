import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandColors, contrast } from './brand-color.ts'

test('whatever colour a shop has, text in it and on it can be read, light and dark', () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(color, (brand) => {
      const { light, onLight, dark, onDark } = brandColors(brand)
      expect(contrast(light, '#eef1f0')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, '#252b2a')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(light, onLight)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('a colour that reads well is left as it is, and what is no colour becomes the default', () => {
  expect(brandColors('#0f766e').light).toBe('#0f766e')
  expect(brandColors('red;}')).toEqual(brandColors('#1f6f5c'))
})
