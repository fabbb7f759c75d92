/** The shop's ways to send it, one of them chosen: name, days, price, chance, and which is cheapest and fastest. */
import type { Kit } from '../kit.ts'
import type { Option } from '../quote.ts'
import { majorUnits } from './offer-shipping.ts'
import { dress } from './style.ts'

export function optionsList(
  kit: Kit,
  options: Option[],
  chosen: Option,
  arriveBy: string | null,
  pick: (option: string) => void,
): HTMLElement {
  const { make, words, locale } = kit
  dress(kit.root)
  const cheapest = best(options, ({ price }) => price?.amountMinor)
  const fastest = best(options, ({ earliest, latest }) => Date.parse(latest) + Date.parse(earliest) / 1e3)
  const list = make('div', { part: 'options', role: 'radiogroup', 'aria-labelledby': 'to' })
  options.forEach((option, position) => {
    const radio = make('input', { type: 'radio', name: 'option' })
    radio.checked = option === chosen
    radio.onchange = () => pick(option.option)
    const badge = (where: number, text: string) => (where === position ? [' ', make('span', { part: 'badge' }, text)] : [])
    list.append(
      make(
        'label',
        { part: 'option' },
        radio,
        make('span', { part: 'name' }, nameOf(option, kit)),
        make('span', { part: 'price' }, sayPrice(option, kit)),
        make(
          'p',
          {},
          make('b', { part: 'range' }, kit.sayDays(option.earliest, option.latest, locale)),
          ' · ',
          make('span', { part: 'note' }, kit.sayChance(option, arriveBy, words, locale)),
          ...badge(cheapest, words.cheapest),
          ...badge(fastest, words.fastest),
        ),
      ),
    )
  })
  return list
}

/** The shop's own name for it; the two that every shop has until it says what it offers are in our words. */
function nameOf({ name, option }: Option, { words }: Kit): string {
  const isDefault = !name || name.toLowerCase() === option
  if (isDefault && (option === 'standard' || option === 'express')) return words[option]
  return name || option
}

/** Free is a word; an unknown price is nothing. */
function sayPrice({ price }: Option, { words, locale }: Kit): string {
  if (!price) return ''
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: price.currency })
  return price.amountMinor ? format.format(majorUnits(price, locale)) : words.free
}

/** The one with the least of it; none when two share it, one is unknown, or there is no choice. */
function best(options: Option[], measure: (option: Option) => number | undefined): number {
  const values = options.map(measure)
  const least = Math.min(...values.map((value) => value ?? Number.NaN))
  const first = values.indexOf(least)
  return options.length > 1 && values.lastIndexOf(least) === first ? first : -1
}
