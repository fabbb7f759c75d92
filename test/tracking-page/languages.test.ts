/** Every state of the page in every language: nothing unfilled, the right direction, and no sentence of English or German elsewhere. */
import { describe, expect, test } from 'vitest'
import { sampleCards } from '../../src/features/answers/testing/sample-cards.ts'
import { buildView } from '../../src/features/tracking-page/build-view.ts'
import { calendarEntry } from '../../src/features/tracking-page/model/calendar-entry.ts'
import { pageLanguages } from '../../src/features/tracking-page/model/languages.ts'
import { type LookUpState, renderDeadLink, renderLookUp } from '../../src/features/tracking-page/model/look-up-document.ts'
import { renderTrackingPage } from '../../src/features/tracking-page/model/tracking-document.ts'
import { de } from '../../src/features/tracking-page/model/words/de.ts'
import { en } from '../../src/features/tracking-page/model/words/en.ts'
import { catalogue } from '../../src/features/tracking-page/model/words/index.ts'

const shop = {
  id: 'mer_1',
  name: 'Nordwind',
  brandColor: '#0f766e',
  supportEmail: 'a@b.example',
  timeZone: 'Europe/Berlin',
  replyWithinHours: 4,
}
const states: LookUpState[] = [
  { kind: 'empty' },
  { kind: 'no_shop' },
  { kind: 'failed', orderNumber: '' },
  { kind: 'missing', orderNumber: '1042' },
]

/** What is read, without the style, the script, the switch with its native names and what a carrier said. */
const textOf = (page: string): string =>
  page
    .replace(/<(style|script|nav|svg|q)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00AD', '')

describe.each(pageLanguages)('in %s', (language) => {
  const pages: [string, string][] = Object.entries(sampleCards).map(([name, card]) => [
    name,
    renderTrackingPage(
      buildView({ card, language, path: '/t/x', shop, unshipped: [{ title: 'Zelt', quantity: 2, imageUrl: null }] }),
      language,
    ),
  ])
  for (const state of states) pages.push([state.kind, renderLookUp(shop, state, language)])
  for (const kind of ['expired', 'unknown'] as const) pages.push([kind, renderDeadLink(shop, kind, language)])
  const foreign = [en, de]
    .flatMap((words) => Object.entries(words))
    .filter(([key, words]) => /^[^{}]{12,}$/.test(words) && catalogue[language][key as keyof typeof en] !== words)
    .map(([, words]) => words.replaceAll('\u00AD', ''))

  test.each(pages)('%s', (_name, page) => {
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    const text = textOf(page)
    expect(text).not.toMatch(/[{}]|undefined|\bnull\b|NaN/)
    const native = Object.values(catalogue[language])
    expect(foreign.filter((words) => !native.some((own) => own.includes(words)) && text.includes(words))).toEqual([])
    if (language !== 'en') expect(text).not.toMatch(/\b(the|your|with|delivery|it is|parcel)\b/i)
    if (language !== 'de') expect(text).not.toMatch(/\b(und|nicht|Ihre?|wird|Bestellung)\b/)
  })

  test('the calendar entry is of that language, and its lines are short enough', () => {
    const view = buildView({ card: sampleCards.in_transit_on_time, language, path: '/t/x', shop, unshipped: [] })
    const entry = calendarEntry(view, language, 'https://shop.example/t/abc') ?? ''
    expect(entry).toContain('SUMMARY:')
    expect(entry.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  test('the switch names every language in itself and keeps the page', () => {
    const page = pages[0]![1]
    for (const other of pageLanguages.filter((one) => one !== language)) expect(page).toContain(`href="/t/x?lang=${other}" lang="${other}"`)
    expect(renderLookUp(shop, { kind: 'empty' }, language)).toContain('&amp;shop=mer_1" lang=')
  })
})
