/** Why a range of days is what it is, in words. More languages are rows here, not code. */
import { carrierNameOf } from '#contracts/carrier-names'
import { placeName } from '#shared/places/region-names'
import type { BasisPart, LearnedPart } from './window.ts'

export type Language = 'en' | 'de'
type Sentences = { [Part in BasisPart['part']]: (part: Extract<BasisPart, { part: Part }>, day: (day: string) => string) => string }

/** One sentence for each part of a basis. Unknown languages read English. */
export function basisSentences(basis: readonly BasisPart[], language: string): string[] {
  const sentences = WORDS[language.slice(0, 2) as Language] ?? WORDS.en
  const format = new Intl.DateTimeFormat(language.slice(0, 2) in WORDS ? language : 'en', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const day = (text: string): string => format.format(Temporal.PlainDate.from(text).toZonedDateTime('UTC').epochMilliseconds)
  return basis.map((part) => (sentences[part.part] as (part: BasisPart, day: (day: string) => string) => string)(part, day))
}

/** "to Bavaria with DHL": where these deliveries went and who carried them, as far as it mattered. */
function pathIn(language: Language, part: LearnedPart): string {
  const [to, by] = language === 'de' ? [' nach ', ' mit '] : [' to ', ' with ']
  const place = placeName(part, language)
  return `${place ? to + place : ''}${part.carrier ? by + carrierNameOf(part.carrier) : ''}`
}

/** "9 of 10": never more certain than counted. */
const tenths = (probability: number): number => Math.floor(probability * 10 + 1e-9)

const days = (min: number, max: number, one: string, many: string): string =>
  min === max ? `${min} ${min === 1 ? one : many}` : `${min}–${max} ${many}`

const WORDS: Readonly<Record<Language, Sentences>> = {
  en: {
    placed: (part, day) => `Work on it starts on ${day(part.startsOn)}${part.afterCutOff ? ` (ordered after ${part.cutOff})` : ''}.`,
    handling: (part, day) =>
      part.dispatchEarliest === part.dispatchLatest
        ? `It leaves us on ${day(part.dispatchEarliest)}.`
        : `It leaves us between ${day(part.dispatchEarliest)} and ${day(part.dispatchLatest)}.`,
    handed_over: (part, day) => `The carrier took it on ${day(part.on)}.`,
    transit: (part) => `The journey takes ${days(part.min, part.max, 'working day', 'working days')}.`,
    remote: (part) => `Islands and remote areas take ${days(part.addedMin, part.addedMax, 'day', 'days')} more; that is included.`,
    closed: (part, day) => `No delivery on ${part.days.map(day).join(', ')}.`,
    carrier_estimate: () => 'The carrier named this date.',
    scan: () => 'The last scan tells so.',
    problem: () => 'The parcel is held up; it usually moves on within this time.',
    overdue: () => 'It takes longer than usual; we keep checking.',
    learned: (part) =>
      part.isEstimate || part.arrivedBy === null
        ? `An estimate: too few deliveries${pathIn('en', part)} yet.`
        : `Based on ${part.deliveries} deliveries${pathIn('en', part)}: ${tenths(part.arrivedBy)} of 10 orders like this arrive by then.`,
  },
  de: {
    placed: (part, day) =>
      `Die Bearbeitung beginnt am ${day(part.startsOn)}${part.afterCutOff ? ` (bestellt nach ${part.cutOff} Uhr)` : ''}.`,
    handling: (part, day) =>
      part.dispatchEarliest === part.dispatchLatest
        ? `Versand am ${day(part.dispatchEarliest)}.`
        : `Versand zwischen ${day(part.dispatchEarliest)} und ${day(part.dispatchLatest)}.`,
    handed_over: (part, day) => `Der Zusteller hat es am ${day(part.on)} übernommen.`,
    transit: (part) => `Die Laufzeit beträgt ${days(part.min, part.max, 'Werktag', 'Werktage')}.`,
    remote: (part) => `Für Inseln und entlegene Orte sind ${days(part.addedMin, part.addedMax, 'Tag', 'Tage')} mehr eingerechnet.`,
    closed: (part, day) => `Keine Zustellung am ${part.days.map(day).join(', ')}.`,
    carrier_estimate: () => 'Dieses Datum nennt der Zusteller.',
    scan: () => 'Das ergibt sich aus dem letzten Scan.',
    problem: () => 'Die Sendung wird aufgehalten; meist geht es in dieser Zeit weiter.',
    overdue: () => 'Es dauert länger als üblich; wir prüfen weiter.',
    learned: (part) =>
      part.isEstimate || part.arrivedBy === null
        ? `Eine Schätzung: Es gibt noch zu wenige Lieferungen${pathIn('de', part)}.`
        : `Aus ${part.deliveries} Lieferungen${pathIn('de', part)}: ${tenths(part.arrivedBy)} von 10 solchen Bestellungen kommen bis dahin an.`,
  },
}
