import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carrierIdOf, carrierNameOf, familyOf, sameFamily } from './carrier-names.ts'

it('knows carriers by the names that shops write', () => {
  const names = [
    'fed ex',
    'FEDEX',
    'UPS Ground',
    'ups® 2nd day air',
    'U.S. Postal Service',
    'USPS Priority Mail',
    'Deutsche Post DHL',
    'DHL Paket',
    'DHL Express Worldwide',
    'DHL',
    'Chinese Post',
    'canada_post',
    'via Royal Mail',
    '4PX',
    'TNT Express (consignment)',
    'UPS Mail Innovations',
    'Нова пошта',
    'Correos de Espana',
  ]
  expect(names.map(carrierIdOf)).toEqual([
    'fedex',
    'fedex',
    'ups',
    'ups',
    'usps',
    'usps',
    'dhl_parcel_de',
    'dhl_parcel_de',
    'dhl_express',
    'dhl',
    'china_ems',
    'canadapost',
    'royalmail',
    '4px',
    'tnt',
    'ups_mi',
    'nova_poshta',
    'correos',
  ])
})
it('knows nothing of a name that only sounds like a parcel', () => {
  for (const name of ['', 'Custom Tracking Company', 'my-custom-shipping-company', 'Upsala Bikes', 'Groups', 'Post', '__proto__', '💌'])
    expect(carrierIdOf(name), name).toBeNull()
})
it('knows every id by itself and never throws', () => {
  for (const id of ['dhl_unified', 'dhl_parcel_de', 'easypost', 'canadapost', 'np_shopping', 'ups_mi']) expect(carrierIdOf(id)).toBe(id)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => void carrierIdOf(name)))
})
it('knows families: numbers of one may be asked of the other', () => {
  expect(familyOf('dhl_express')).toBe('dhl')
  expect(sameFamily('dhl', 'dhl_unified')).toBe(true)
  expect(sameFamily('ups', 'ups_mi')).toBe(false)
  expect(carrierNameOf('dhl_parcel_de')).toBe('DHL Paket')
})
