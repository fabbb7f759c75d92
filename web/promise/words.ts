/** The element's own words, a small file for each language beside the script. Dates, money and countries come from `Intl`. */
import type english from './words/en.json'

/** `#` is what is filled in, in this order: place · time left · number of ten · day, number of ten. */
export type Words = typeof english

const known: Record<string, Promise<Words>> = {}

/** `de-AT` of whatever a page calls its language; English where we do not speak it. */
export function localeOf(tag: string): string {
  const language = tag.slice(0, 2).toLowerCase()
  const region = regionIn(tag)
  return 'en de fr es it nl pl pt sv tr ja ar'.includes(language) ? language + (region ? '-' + region : '') : 'en'
}

export const regionIn = (tag: string): string | undefined => /[-_]([a-z]{2})\b/i.exec(tag)?.[1]?.toUpperCase()

/** Rejects when the file cannot be had: half a translation is worse than the shop's own text. */
export function wordsOf(language: string, base: string): Promise<Words> {
  known[language] ??= fetch(base + '/promise-words/' + language + '.json').then((answer) => answer.json())
  known[language].catch(() => delete known[language])
  return known[language]
}

/** Puts values in the places kept for them, one after the other. */
export const fill = (text: string, ...values: (string | number)[]): string => text.replace(/#/g, () => values.shift() + '')
