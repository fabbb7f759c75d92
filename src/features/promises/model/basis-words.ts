/** Why a range of days is what it is, in words. */
import { carrierNameOf } from '#contracts/carrier-names'
import { pickLanguage, writtenLocale } from '#shared/languages'
import { placeName } from '#shared/places/region-names'
import { writtenDay } from '#shared/written-day'
import type { BasisPart } from './window.ts'
import { say } from './words/index.ts'

/** One sentence for each part of a basis. Unknown languages read English. */
export function basisSentences(basis: readonly BasisPart[], language: string): string[] {
  return basis.map((part) => sentence(part, pickLanguage(language)))
}

function sentence(part: BasisPart, language: string): string {
  switch (part.part) {
    case 'placed':
      return say(language, part.afterCutOff ? 'basis.placed_late' : 'basis.placed', {
        day: sayDay(part.startsOn, language),
        ...(part.afterCutOff && { cutOff: part.cutOff }),
      })
    case 'handling': {
      const [from, to] = [sayDay(part.dispatchEarliest, language), sayDay(part.dispatchLatest, language)]
      return from === to ? say(language, 'basis.handling_day', { day: from }) : say(language, 'basis.handling', { from, to })
    }
    case 'handed_over':
      return say(language, 'basis.handed_over', { day: sayDay(part.on, language) })
    case 'transit':
      return say(language, 'basis.transit', { min: part.min === part.max ? null : part.min, max: part.max })
    case 'remote':
      return say(language, 'basis.remote', { min: part.addedMin === part.addedMax ? null : part.addedMin, max: part.addedMax })
    case 'closed':
      return say(language, 'basis.closed', { days: listFormat(language).format(part.days.map((day) => sayDay(day, language))) })
    case 'learned': {
      const path = { place: placeName(part, language), carrier: part.carrier && carrierNameOf(part.carrier) }
      return part.isEstimate || part.arrivedBy === null
        ? say(language, 'basis.estimate', path)
        : say(language, 'basis.learned', { ...path, deliveries: part.deliveries, tenths: tenths(part.arrivedBy) })
    }
    default:
      return say(language, `basis.${part.part}`)
  }
}

/** "9 of 10": never more certain than counted. */
const tenths = (probability: number): number => Math.floor(probability * 10 + 1e-9)

const sayDay = (day: string, language: string): string =>
  writtenDay(dayFormat(language).format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds), language)

const dayFormat = (language: string) =>
  new Intl.DateTimeFormat(writtenLocale(pickLanguage(language)), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const listFormat = (language: string) => new Intl.ListFormat(writtenLocale(pickLanguage(language)), { type: 'conjunction' })
