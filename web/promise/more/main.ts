/** What not every page needs: the list of options, the form behind "change", the data for search engines. */

export { structuredData } from './offer-shipping.ts'
export { optionsList } from './options-list.ts'
export { placeForm } from './place-form.ts'
