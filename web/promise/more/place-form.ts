/** The inline form behind "change": country and postcode, by keyboard and by ear, with errors as sentences. */
import type { Kit } from '../kit.ts'
import type { Place } from '../quote.ts'
import { dress } from './style.ts'

const COUNTRIES =
  'AE AR AT AU BE BG BR CA CH CY CZ DE DK EE EG ES FI FR GB GR HR HU IE IN IT JP LT LU LV MA MT MX NL NO NZ PL PT RO SA SE SI SK TR US ZA'

/** Shows it at the end of `box`. `ask` rejects when there is no answer for a place: it is then not taken. `close` is told the place that was. */
export function placeForm(
  { host, root, make, words, locale, nameOf }: Kit,
  place: Place,
  box: HTMLElement,
  ask: (place: Place) => Promise<unknown>,
  close: (taken?: Place) => void,
): HTMLFormElement {
  const codes = new Set([place.country, ...(host.getAttribute('countries') || COUNTRIES).split(/\W+/)])
  const choices = [...codes].map((code) => make('option', { value: code }, nameOf(code)))
  const country = make('select', {}, ...choices.sort((a, b) => a.text.localeCompare(b.text, locale)))
  country.value = place.country
  const postcode = make('input', { autocomplete: 'postal-code', maxlength: '12', size: '10', 'aria-describedby': 'error' })
  postcode.value = place.postalCode ?? ''
  const error = make('p', { part: 'error', id: 'error', role: 'alert' })
  const form = make(
    'form',
    { part: 'form' },
    make('label', {}, words.country, country),
    make('label', {}, words.postcode, postcode),
    make('button', {}, words.apply),
    error,
  )
  const refuse = (sentence: string) => {
    error.textContent = sentence
    postcode.ariaInvalid = 'true'
    postcode.focus()
  }
  form.onkeydown = ({ key }) => {
    if (key === 'Escape') close()
  }
  form.onsubmit = (event) => {
    event.preventDefault()
    error.textContent = ''
    const wanted = { country: country.value, postalCode: postcode.value.trim() }
    if (!/\d/.test(wanted.postalCode)) return refuse(words.invalid)
    ask(wanted).then(
      () => close(wanted),
      () => refuse(words.failed),
    )
  }
  dress(root)
  box.append(form)
  postcode.focus()
  return form
}
