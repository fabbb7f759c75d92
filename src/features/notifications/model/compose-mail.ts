/** From facts to the words of a mail: date, state, reason, action. Pure. */
import { directionOf, isolated, pickLanguage, type WrittenLanguage } from '#shared/languages'
import { cleanLine, cutText } from '#shared/text'
import { sayDay, sayRange } from './mail-dates.ts'
import type { MailFacts, MailItem, MailParcel, MailView } from './mail-view.ts'
import { type Meaning, NEW_DATES } from './meaning.ts'
import { unlinked } from './unlinked.ts'
import { hasWord, say } from './words/index.ts'

type Facts = MailFacts & { language: WrittenLanguage }

export function composeMail(facts: MailFacts): MailView {
  const language = pickLanguage(facts.language)
  const safe: Facts = {
    ...facts,
    language,
    orderName: unlinked(facts.orderName, 60),
    shop: { ...facts.shop, name: cleanLine(facts.shop.name, 80) },
  }
  const headline = headlineOf(safe)
  const paragraphs = [stateOf(safe), reasonOf(safe), sentenceOf('next', safe), sentenceOf('action', safe)]
    .map(oneStop)
    .filter((text) => text !== '')
  const count = facts.parcels.length
  return {
    language,
    direction: directionOf(language),
    subject: subjectOf(safe),
    preheader: `${headline}${language === 'ja' ? '。' : '. '}${paragraphs[0] ?? ''}`,
    headline,
    paragraphs,
    parcels: facts.parcels.slice(0, MOST_PARCELS).map((parcel, position) => ({
      title: count === 1 ? say(language, 'parcel.one') : say(language, 'parcel.many', { position: position + 1, count }),
      state: parcelState(parcel, language),
      items: listItems(parcel.items, language, Math.max(2, Math.floor(MOST_ITEMS / count))),
    })),
    waitingTitle: facts.waiting.length > 0 && count > 0 ? say(language, 'parcel.waiting') : null,
    waiting: listItems(facts.waiting, language, Math.floor(MOST_ITEMS / 2)),
    button: facts.trackingUrl ? { label: say(language, 'button'), url: facts.trackingUrl } : null,
    footer: [
      say(language, 'footer.because', { shop: safe.shop.name }),
      facts.shop.supportEmail ? say(language, 'footer.contact', { email: facts.shop.supportEmail }) : say(language, 'footer.contactless'),
    ],
    preferences: facts.preferencesUrl ? { label: say(language, 'preferences'), url: facts.preferencesUrl } : null,
    shop: safe.shop,
  }
}

/** A date that ends in a full stop ("26. Nov.") ends the sentence too. */
const oneStop = (text: string): string => text.replace(/\.\.(?=\s|$)/g, '.')

// Mail programs cut what is longer than some 100 KB; what is left out stands on the tracking page.
const MOST_ITEMS = 24
const MOST_PARCELS = 12

function subjectOf(facts: Facts): string {
  const news = newsParcels(facts)
  const range = facts.meaning === 'out_for_delivery' ? (news[0]?.expected ?? facts.expected) : facts.expected
  const undated = `undated.${facts.meaning}`
  const values = { order: facts.orderName, when: range ? sayRange(range, facts.language) : '' }
  // The order's name is one clean line: no header can be smuggled in.
  return cutText(say(facts.language, !range && hasWord(undated) ? undated : `subject.${facts.meaning}`, values), 150)
}

function headlineOf(facts: Facts): string {
  const { meaning, language, expected, today } = facts
  const news = newsParcels(facts)
  const when = (range: { earliest: string; latest: string }) => sayRange(range, language)
  if (meaning === 'cancelled' || meaning === 'returning') return say(language, `headline.${meaning}`)
  if (meaning === 'delivered') {
    const day = news.reduce((last, parcel) => (parcel.arrivedOn && parcel.arrivedOn > last ? parcel.arrivedOn : last), '')
    return say(language, isComplete(facts) ? 'headline.delivered' : 'headline.deliveredPart', {
      when: day ? sayDay(day, language) : sayDay(today, language),
    })
  }
  if (meaning === 'available_for_pickup') {
    const until = news
      .map((parcel) => parcel.holdUntil)
      .filter((day) => day !== null)
      .sort()[0]
    return until ? say(language, 'headline.pickupUntil', { when: sayDay(until, language) }) : say(language, 'headline.pickup')
  }
  const range = meaning === 'out_for_delivery' ? (news[0]?.expected ?? expected) : expected
  if (!range) return say(language, 'headline.undated')
  if (meaning === 'out_for_delivery' && range.earliest === today && range.latest === today) return say(language, 'headline.today')
  if (meaning === 'recovered') return say(language, 'headline.onTimeAgain', { when: when(range) })
  const moved = facts.promised !== null && range.latest > facts.promised.latest
  return say(language, moved || NEW_DATES.has(meaning) ? 'headline.expectedNow' : 'headline.expected', { when: when(range) })
}

function stateOf(facts: Facts): string {
  const { meaning, language } = facts
  const news = newsParcels(facts)
  const state = say(language, `state.${meaning}`, { count: Math.max(1, news.length) })
  const partial = meaning === 'delivered' && !isComplete(facts) && facts.expected
  const point = meaning === 'available_for_pickup' ? unlinked(news.find((parcel) => parcel.pickupPoint)?.pickupPoint ?? '', 120) : ''
  return joined(
    [
      state,
      point && say(language, 'point', { point }),
      partial && facts.expected ? say(language, 'rest', { when: sayRange(facts.expected, language) }) : '',
    ],
    language,
  )
}

/** Why: the reason of a delay or a problem, else how the date was found. */
function reasonOf(facts: Facts): string {
  const { meaning, language, promised } = facts
  if (NEW_DATES.has(meaning)) {
    const was = promised ? say(language, 'promised', { when: sayRange(promised, language) }) : ''
    return joined([was, sayReason(facts.lateReason, language), ...facts.basis], language)
  }
  if (meaning === 'silent') return saySilence(newsParcels(facts), language)
  if (meaning === 'delivery_attempted' || meaning === 'address' || meaning === 'customs') {
    const reason = newsParcels(facts).find((parcel) => parcel.reason)?.reason ?? null
    return reason ? sayReason(reason, language) : ''
  }
  return meaning === 'confirmation' && facts.basis.length > 0 ? say(language, 'why', { text: joined(facts.basis, language) }) : ''
}

/** The finest sentence there is for a reason code: its own, its party's, or that none was given. */
function sayReason(reason: string | null, language: WrittenLanguage): string {
  const keys = [`reason.${reason}`, `reason.${(reason ?? '').split('_', 1)[0]}`]
  return say(language, keys.find(hasWord) ?? 'reason.unknown')
}

/** What comes next, what the customer can do: some news shares its sentence, some has none. */
function sentenceOf(kind: 'next' | 'action', { meaning, language }: Facts): string {
  const keys = [`${kind}.${meaning}`, `${kind}.${SAME_AS[meaning] ?? meaning}`]
  const key = keys.find(hasWord)
  return key ? say(language, key) : ''
}
const SAME_AS: Partial<Record<Meaning, Meaning>> = { at_risk: 'late', late_update: 'late' }

/** For how long, and how rare that is where enough parcels have taught it. */
function saySilence(parcels: readonly MailParcel[], language: WrittenLanguage): string {
  const longest = parcels.flatMap((parcel) => parcel.silence ?? []).sort((a, b) => b.days - a.days)[0]
  if (!longest || longest.days === 0) return ''
  const since = say(language, 'silence.days', { days: longest.days })
  return joined([since, longest.share === null ? '' : say(language, 'silence.share', { share: longest.share })], language)
}

/** Sentences one after the other; Japanese puts no space between them. */
const joined = (sentences: readonly string[], language: WrittenLanguage): string =>
  sentences.filter((text) => text !== '').join(language === 'ja' ? '' : ' ')

const newsParcels = (facts: MailFacts): MailParcel[] => facts.parcels.filter((parcel) => parcel.isNews)
const isComplete = (facts: MailFacts): boolean =>
  facts.waiting.length === 0 && facts.parcels.every((parcel) => parcel.arrivedOn !== null || parcel.status === 'cancelled')

function parcelState(parcel: MailParcel, language: WrittenLanguage): string {
  const status = `status.${parcel.status}`
  const state = say(language, hasWord(status) ? status : 'status.unknown')
  const ahead = parcel.expected && !HAS_NO_DATE.has(parcel.status) ? sayRange(parcel.expected, language) : ''
  const day = parcel.arrivedOn ? sayDay(parcel.arrivedOn, language) : ahead
  return [state, day, parcel.carrier ? isolated(unlinked(parcel.carrier, 40), language) : ''].filter((text) => text !== '').join(' · ')
}

/** What has come, or will not come, is not expected on a day. */
const HAS_NO_DATE: ReadonlySet<string> = new Set(['available_for_pickup', 'delivered', 'returning', 'returned', 'cancelled', 'lost'])

function listItems(items: readonly MailItem[], language: WrittenLanguage, most: number): string[] {
  const shown = items.slice(0, most).map((item) => {
    const name = `${unlinked(item.title, 120)}${item.variant ? ` (${unlinked(item.variant, 60)})` : ''}`
    return `${item.quantity} × ${isolated(name, language)}`
  })
  return items.length > most ? [...shown, say(language, 'parcel.more', { count: items.length - most })] : shown
}
