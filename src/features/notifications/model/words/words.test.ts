import { expect, it } from 'vitest'
import { catalogueFlaws } from '../../../../../test/support/catalogue-flaws.ts'
import { catalogues } from './index.ts'

it('every sentence is there in every language, with the same values and every plural form, in that language', () => {
  expect(catalogueFlaws(catalogues)).toEqual([])
})
