/** The delivery window as a calendar entry (RFC 5545): all-day, free time, no alarm. */
import type { Language, TrackingView } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

/** Null when there is no window ahead. `url`: the full address of the page. */
export function calendarEntry(view: TrackingView, language: Language, url: string): string | null {
  const first = view.estimate?.earliest ?? view.estimate?.latest
  const last = view.estimate?.latest ?? first
  if (!first || !last) return null
  // DTEND of an all-day entry is the day after the last one.
  const end = Temporal.PlainDate.from(last.slice(0, 10)).add({ days: 1 }).toString()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Whereabouts//Tracking page//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(url)}`,
    `DTSTAMP:${compact(view.now.slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${compact(first.slice(0, 10))}`,
    `DTEND;VALUE=DATE:${compact(end)}`,
    `SUMMARY:${escaped(wordsIn(language)('calendarTitle', { shop: view.shop.name, number: view.order.number }))}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

const compact = (text: string): string => text.replaceAll(/[-:]/g, '')

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')

/** Lines end at 75 bytes and go on after a space; never within a character. */
function fold(line: string): string {
  let out = ''
  let length = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (length + size > 74) {
      out += '\r\n '
      length = 1
    }
    out += character
    length += size
  }
  return out
}
