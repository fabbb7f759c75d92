/** The door of shipping options: what a shop offers at checkout, where, and for how much. */
export { currentOffer, type KnownOffer } from './current-offer.ts'
export { isCountry } from './model/check-offer.ts'
export {
  type Basket,
  type DayRange,
  type Destination,
  nameOf,
  optionNamed,
  type ShippingOffer,
  type ShippingOption,
} from './model/offer.ts'
export { type NoOption, optionsFor } from './model/options-for.ts'
export { routes } from './routes.ts'
export { saveOffer } from './save-offer.ts'
