import { expect, it } from 'vitest'
import { catalogueFlaws } from '../../../../../test/support/catalogue-flaws.ts'
import { basisSentences } from '../basis-words.ts'
import { catalogues } from './index.ts'

it('every sentence is there in every language, with the same values and every plural form, in that language', () => {
  expect(catalogueFlaws(catalogues)).toEqual([])
})

it('a range, a place and a carrier are named where they matter, and left out where not', () => {
  const transit = { part: 'transit', zone: 'domestic', serviceClass: 'standard', carrier: null } as const
  expect(basisSentences([{ ...transit, min: 2, max: 5 }], 'pl-PL')).toEqual(['Transport trwa 2–5 dni roboczych.'])
  expect(basisSentences([{ ...transit, min: 1, max: 1 }], 'fr')).toEqual(['Le trajet dure 1 jour ouvré.'])
  expect(basisSentences([{ ...transit, min: 2, max: 2 }], 'ar')).toEqual(['يستغرق النقل يومي عمل.'])
})
