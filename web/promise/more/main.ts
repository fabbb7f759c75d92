/** What not every page needs: the list of options, the form behind "change", the data for search engines. */
export { optionsList } from './options-list.ts'
export { placeForm } from './place-form.ts'
export { structuredData } from './structured-data.ts'
