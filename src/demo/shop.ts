/** The demo shop: invented goods and invented people, at mail domains that cannot exist. */

export const shop = {
  name: 'Nordlicht Outdoor',
  settings: {
    name: 'Nordlicht Outdoor',
    timeZone: 'Europe/Berlin',
    language: 'en',
    country: 'DE',
    region: 'HH',
    city: 'Hamburg',
    supportEmail: 'help@nordlicht.example',
    cutOff: '15:00',
    handlingDaysMin: 0,
    handlingDaysMax: 1,
    brandColor: '#0f766e',
    replyWithinHours: 4,
    returnsPolicy: 'You can send anything back within 30 days; the label is in the parcel.',
  },
}

export type Product = { sku: string; title: string; priceMinor: number; text: string }
export const products: readonly Product[] = [
  { sku: 'TENT-2', title: 'Aurora tent for two', priceMinor: 24_900, text: 'Stands in four minutes, in the dark too.' },
  { sku: 'BAG-30', title: 'Fjell backpack 30 l', priceMinor: 9_900, text: 'Carries a weekend, weighs less than a kilo.' },
  { sku: 'MUG-1', title: 'Enamel mug', priceMinor: 1_450, text: 'For coffee that tastes of morning.' },
  { sku: 'LAMP-9', title: 'Head torch 400 lm', priceMinor: 3_990, text: 'Forty hours on one charge.' },
  { sku: 'SOCK-M', title: 'Merino socks', priceMinor: 1_990, text: 'Warm when wet. And they will be wet.' },
  { sku: 'STOVE', title: 'Trail stove', priceMinor: 5_900, text: 'Boils half a litre in two minutes.' },
]

export type Person = {
  first: string
  last: string
  email: string
  language: string
  street: string
  postalCode: string
  city: string
  /** ISO 3166-2 without the country. */
  region: string
  country: string
}
export const people: readonly Person[] = [
  {
    first: 'Ana',
    last: 'Kowalczyk',
    email: 'ana@kowalczyk.example',
    language: 'en',
    street: 'Ahornweg 4',
    postalCode: '10115',
    city: 'Berlin',
    region: 'BE',
    country: 'DE',
  },
  {
    first: 'Jonas',
    last: 'Feldkamp',
    email: 'jonas@feldkamp.example',
    language: 'de',
    street: 'Lindenallee 21',
    postalCode: '80331',
    city: 'München',
    region: 'BY',
    country: 'DE',
  },
  {
    first: 'Mirela',
    last: 'Stoica',
    email: 'mirela@stoica.example',
    language: 'en',
    street: 'Kanalstraße 8',
    postalCode: '20095',
    city: 'Hamburg',
    region: 'HH',
    country: 'DE',
  },
  {
    first: 'Henk',
    last: 'van Doorn',
    email: 'henk@vandoorn.example',
    language: 'en',
    street: 'Molenweg 12',
    postalCode: '1012 AB',
    city: 'Amsterdam',
    region: 'NH',
    country: 'NL',
  },
  {
    first: 'Claire',
    last: 'Moreau',
    email: 'claire@moreau.example',
    language: 'en',
    street: '7 rue des Tilleuls',
    postalCode: '69001',
    city: 'Lyon',
    region: 'ARA',
    country: 'FR',
  },
  {
    first: 'Tobias',
    last: 'Gruber',
    email: 'tobias@gruber.example',
    language: 'de',
    street: 'Marktgasse 3',
    postalCode: '1010',
    city: 'Wien',
    region: '9',
    country: 'AT',
  },
  {
    first: 'Priya',
    last: 'Raman',
    email: 'priya@raman.example',
    language: 'en',
    street: '18 Orchard Lane',
    postalCode: 'M1 1AE',
    city: 'Manchester',
    region: 'ENG',
    country: 'GB',
  },
  {
    first: 'Lukas',
    last: 'Brandt',
    email: 'lukas@brandt.example',
    language: 'de',
    street: 'Am Hang 9',
    postalCode: '50667',
    city: 'Köln',
    region: 'NW',
    country: 'DE',
  },
]
