/** An invented shop's offer for tests. */
import { offerDocument } from '../../src/features/shipping-options/model/offer-document.ts'

export const lampDocument = {
  currency: 'EUR',
  options: [
    { id: 'standard', names: { en: 'Standard', de: 'Standardversand' }, carrier: 'dhl_parcel_de' },
    { id: 'express', names: { en: 'Express', de: 'Express' }, carrier: 'ups', service: 'Express Saver', serviceClass: 'express' },
    { id: 'freight', names: { en: 'Freight', de: 'Spedition' }, serviceClass: 'economy', handlingDays: { min: 2, max: 4 } },
  ],
  zones: [
    {
      id: 'germany',
      name: 'Germany',
      countries: ['DE'],
      rates: [
        {
          option: 'standard',
          by: 'weight',
          steps: [
            { to: 2_000, amountMinor: 499 },
            { from: 2_000, to: 31_500, amountMinor: 899 },
          ],
          freeFromMinor: 5_000,
          statedDays: { min: 1, max: 3 },
        },
        { option: 'express', steps: [{ amountMinor: 1_290 }] },
        { option: 'freight', by: 'weight', steps: [{ from: 31_501, amountMinor: 4_900 }] },
      ],
    },
    {
      id: 'bavaria',
      countries: ['DE'],
      regions: ['DE-BY'],
      rates: [{ option: 'express', steps: [{ amountMinor: 990 }] }],
    },
    {
      id: 'islands',
      countries: ['DE'],
      postalCodes: ['18565', { from: '25845', to: '25849' }],
      rates: [
        { option: 'standard', steps: [{ amountMinor: 1_490 }] },
        { option: 'express', offered: false },
      ],
    },
    { id: 'heligoland', countries: ['DE'], postalCodes: ['27498'], excluded: true },
    {
      id: 'britain',
      countries: ['GB'],
      rates: [
        {
          option: 'standard',
          by: 'items',
          steps: [
            { from: 1, to: 3, amountMinor: 1_500 },
            { from: 4, amountMinor: 2_500 },
          ],
        },
      ],
    },
    {
      id: 'highlands',
      countries: ['GB'],
      postalCodes: ['KA27', { from: 'IV1', to: 'IV56' }],
      rates: [{ option: 'standard', steps: [{ amountMinor: 3_000 }] }],
    },
  ],
}

export const lampOffer = offerDocument.parse(lampDocument)
