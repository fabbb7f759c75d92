/** From facts to the words of a mail: date, state, reason, action. Pure. */
import { cleanLine } from '#shared/text'
import { sayDay, sayRange } from './mail-dates.ts'
import type { MailFacts, MailItem, MailParcel, MailView } from './mail-view.ts'
import { NEW_DATES } from './meaning.ts'
import { fill, mailLanguage, WORDS, type Words } from './words.ts'

export function composeMail(facts: MailFacts): MailView {
  const language = mailLanguage(facts.language)
  const words = WORDS[language]
  const safe = {
    ...facts,
    language,
    orderName: cleanLine(facts.orderName, 60),
    shop: { ...facts.shop, name: cleanLine(facts.shop.name, 80) },
  }
  const headline = headlineOf(safe, words)
  const paragraphs = [stateOf(safe, words), reasonOf(safe, words), words.next[facts.meaning] ?? '', words.action[facts.meaning] ?? '']
    .map(oneStop)
    .filter((text) => text !== '')
  const count = facts.parcels.length
  return {
    language,
    subject: subjectOf(safe, words),
    preheader: `${headline}. ${paragraphs[0] ?? ''}`,
    headline,
    paragraphs,
    parcels: facts.parcels.slice(0, MOST_PARCELS).map((parcel, position) => ({
      title: count === 1 ? words.parcel.one : fill(words.parcel.many, { position: position + 1, count }),
      state: parcelState(parcel, words, language),
      items: listItems(parcel.items, words, Math.max(2, Math.floor(MOST_ITEMS / count))),
    })),
    waitingTitle: facts.waiting.length > 0 && count > 0 ? words.parcel.waiting : null,
    waiting: listItems(facts.waiting, words, Math.floor(MOST_ITEMS / 2)),
    button: facts.trackingUrl ? { label: words.button, url: facts.trackingUrl } : null,
    footer: [
      fill(words.footer.because, { shop: safe.shop.name }),
      facts.shop.supportEmail ? fill(words.footer.contact, { email: facts.shop.supportEmail }) : words.footer.contactless,
    ],
    preferences: facts.preferencesUrl ? { label: words.preferences, url: facts.preferencesUrl } : null,
    shop: safe.shop,
  }
}

/** A date that ends in a full stop ("26. Nov.") ends the sentence too. */
const oneStop = (text: string): string => text.replace(/\.\.(?=\s|$)/g, '.')

// Mail programs cut what is longer than some 100 KB; what is left out stands on the tracking page.
const MOST_ITEMS = 24
const MOST_PARCELS = 12

function subjectOf(facts: MailFacts, words: Words): string {
  const news = newsParcels(facts)
  const range = facts.meaning === 'out_for_delivery' ? (news[0]?.expected ?? facts.expected) : facts.expected
  const undated = words.subjectUndated[facts.meaning]
  const values = { order: facts.orderName, when: range ? sayRange(range, facts.language) : '' }
  // One line, whatever was in the order's name: no header can be smuggled in.
  return cleanLine(fill(!range && undated ? undated : words.subject[facts.meaning], values), 150)
}

function headlineOf(facts: MailFacts, words: Words): string {
  const { meaning, language, expected, today } = facts
  const { headline } = words
  const news = newsParcels(facts)
  const when = (range: { earliest: string; latest: string }) => sayRange(range, language)
  if (meaning === 'cancelled' || meaning === 'returning') return headline[meaning]
  if (meaning === 'delivered') {
    const day = news.reduce((last, parcel) => (parcel.arrivedOn && parcel.arrivedOn > last ? parcel.arrivedOn : last), '')
    return fill(isComplete(facts) ? headline.delivered : headline.deliveredPart, {
      when: day ? sayDay(day, language) : sayDay(today, language),
    })
  }
  if (meaning === 'available_for_pickup') {
    const until = news
      .map((parcel) => parcel.holdUntil)
      .filter((day) => day !== null)
      .sort()[0]
    return until ? fill(headline.pickupUntil, { when: sayDay(until, language) }) : headline.pickup
  }
  const range = meaning === 'out_for_delivery' ? (news[0]?.expected ?? expected) : expected
  if (!range) return headline.undated
  if (meaning === 'out_for_delivery' && range.earliest === today && range.latest === today) return headline.today
  if (meaning === 'recovered') return fill(headline.onTimeAgain, { when: when(range) })
  const moved = facts.promised !== null && range.latest > facts.promised.latest
  return fill(moved || NEW_DATES.has(meaning) ? headline.expectedNow : headline.expected, { when: when(range) })
}

function stateOf(facts: MailFacts, words: Words): string {
  const { meaning, language } = facts
  const news = newsParcels(facts)
  const many = words.stateMany[meaning]
  const state = many && news.length > 1 ? fill(many, { count: news.length }) : words.state[meaning]
  const partial = meaning === 'delivered' && !isComplete(facts) && facts.expected
  const point = meaning === 'available_for_pickup' ? cleanLine(news.find((parcel) => parcel.pickupPoint)?.pickupPoint ?? '', 120) : ''
  return [state, point, partial && facts.expected ? fill(words.rest, { when: sayRange(facts.expected, language) }) : '']
    .filter((text) => text !== '')
    .join(' ')
}

/** Why: the reason of a delay or a problem, else how the date was found. */
function reasonOf(facts: MailFacts, words: Words): string {
  const { meaning, language, promised } = facts
  if (NEW_DATES.has(meaning)) {
    const was = promised ? fill(words.promised, { when: sayRange(promised, language) }) : ''
    return [was, sayReason(facts.lateReason, words), ...facts.basis].filter((text) => text !== '').join(' ')
  }
  if (meaning === 'silent') return saySilence(newsParcels(facts), words)
  if (meaning === 'delivery_attempted' || meaning === 'address' || meaning === 'customs') {
    const reason = newsParcels(facts).find((parcel) => parcel.reason)?.reason ?? null
    return reason ? sayReason(reason, words) : ''
  }
  return meaning === 'confirmation' && facts.basis.length > 0 ? fill(words.why, { text: facts.basis.join(' ') }) : ''
}

/** The finest sentence there is for a reason code: its own, its party's, or that none was given. */
const sayReason = (reason: string | null, words: Words): string =>
  words.reason[reason ?? 'unknown'] ?? words.reason[(reason ?? '').split('_', 1)[0] ?? ''] ?? words.reason.unknown ?? ''

/** For how long, and how rare that is where enough parcels have taught it. */
function saySilence(parcels: readonly MailParcel[], words: Words): string {
  const longest = parcels.flatMap((parcel) => parcel.silence ?? []).sort((a, b) => b.days - a.days)[0]
  if (!longest || longest.days === 0) return ''
  const since = longest.days === 1 ? words.silence.day : fill(words.silence.days, { days: longest.days })
  return longest.share === null ? since : `${since} ${fill(words.silence.share, { share: longest.share })}`
}

const newsParcels = (facts: MailFacts): MailParcel[] => facts.parcels.filter((parcel) => parcel.isNews)
const isComplete = (facts: MailFacts): boolean =>
  facts.waiting.length === 0 && facts.parcels.every((parcel) => parcel.arrivedOn !== null || parcel.status === 'cancelled')

function parcelState(parcel: MailParcel, words: Words, language: string): string {
  const state = words.parcelState[parcel.status] ?? words.parcelState.unknown ?? ''
  const day = parcel.arrivedOn ? sayDay(parcel.arrivedOn, language) : parcel.expected ? sayRange(parcel.expected, language) : ''
  return [state, day, parcel.carrier ? cleanLine(parcel.carrier, 40) : ''].filter((text) => text !== '').join(' · ')
}

function listItems(items: readonly MailItem[], words: Words, most: number): string[] {
  const shown = items
    .slice(0, most)
    .map((item) => `${item.quantity} × ${cleanLine(item.title, 120)}${item.variant ? ` (${cleanLine(item.variant, 60)})` : ''}`)
  return items.length > most ? [...shown, fill(words.parcel.more, { count: items.length - most })] : shown
}
