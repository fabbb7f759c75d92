/** The page's own words. What is said about the parcel comes from `answers`, so that every surface says the same. */
import type { Language } from './tracking-view.ts'

const en = {
  htmlTitle: (headline: string, shop: string) => `${headline} · ${shop}`,
  order: (number: string) => `Order ${number}`,
  orderedOn: (day: string) => `Ordered on ${day}`,
  skip: 'Skip to the content',
  promised: 'Promised',
  noLongerHolds: '(no longer holds)',
  progress: (step: number, of: number) => `Progress: step ${step} of ${of}`,
  state: { done: 'done', current: 'now', todo: 'to come', failed: 'did not work' },
  parcels: 'Your parcels',
  parcel: 'Your parcel',
  parcelOf: (n: number, of: number) => `Parcel ${n} of ${of}`,
  numberEnding: (last: string) => `number ending ${last}`,
  items: 'In this parcel',
  times: (quantity: number) => `${quantity} ×`,
  unshipped: 'Not shipped yet',
  unshippedText: 'We send you a message as soon as these items leave.',
  history: 'What happened so far',
  nothingYet: 'No scan yet. The first one appears here by itself.',
  earlier: (count: number) => (count === 1 ? 'Show 1 earlier event' : `Show ${count} earlier events`),
  said: 'Carrier said',
  localTime: 'Times are local to the place of each event.',
  whatYouCanDo: 'What you can do',
  map: 'The way so far',
  mapText: (stops: string) => `Route: ${stops}`,
  hereNow: (place: string) => `last seen: ${place}`,
  mapDestination: (place: string) => `destination: ${place}`,
  checkedNow: 'Checked just now',
  checked: (minutes: number) =>
    minutes < 60
      ? `Checked ${minutes} min ago`
      : minutes < 1440
        ? `Checked ${Math.floor(minutes / 60)} h ago`
        : `Checked ${Math.floor(minutes / 1440)} days ago`,
  nextCheck: (time: string) => `next check ${time}`,
  updated: 'New information arrived',
  calendar: 'Add to calendar',
  help: 'Questions about this order',
  person: 'Talk to a person',
  personText: (hours: number) => `A person answers, usually within ${hours} h on working days.`,
  personNoMail: (shop: string) => `Reply to any message ${shop} sent you about this order; a person reads it.`,
  writeTo: 'Write to us',
  lookUpOther: 'Find another order',
  language: 'Language',
  privacy: 'This page shows no name and no address. Anyone with the link can see it.',
  lookUpTitle: 'Where is my order?',
  lookUpText: 'Enter your order number and one thing that only you and the shop know.',
  orderNumber: 'Order number',
  orderNumberHint: 'In your confirmation mail, for example 1042',
  proof: 'E-mail, phone or postcode of the order',
  find: 'Find my order',
  lookUpFailed:
    'No order fits both entries, or there were too many tries within an hour. Check the number in your confirmation mail, or try another of the three: e-mail, phone, postcode.',
  lookUpNoShop: 'Open this page from the shop’s own site or from a mail of the shop: then it is known which shop is meant.',
  lookUpMissing: 'Fill in both fields.',
  expiredTitle: 'This link has ended',
  expiredText: 'It was replaced or taken back. Your order is still there: find it with your order number.',
  notFoundTitle: 'There is no order behind this link',
  notFoundText: 'Perhaps a piece of the link was lost on the way. Open it again from your mail, or find the order with its number.',
  calendarTitle: (shop: string, number: string) => `Delivery from ${shop}, order ${number}`,
}

const de: typeof en = {
  htmlTitle: (headline, shop) => `${headline} · ${shop}`,
  order: (number) => `Bestellung ${number}`,
  orderedOn: (day) => `Bestellt am ${day}`,
  skip: 'Zum Inhalt springen',
  promised: 'Zugesagt',
  noLongerHolds: '(gilt nicht mehr)',
  progress: (step, of) => `Fortschritt: Schritt ${step} von ${of}`,
  state: { done: 'erledigt', current: 'jetzt', todo: 'kommt noch', failed: 'hat nicht geklappt' },
  parcels: 'Ihre Pakete',
  parcel: 'Ihr Paket',
  parcelOf: (n, of) => `Paket ${n} von ${of}`,
  numberEnding: (last) => `Nummer endet auf ${last}`,
  items: 'In diesem Paket',
  times: (quantity) => `${quantity} ×`,
  unshipped: 'Noch nicht verschickt',
  unshippedText: 'Wir schreiben Ihnen, sobald diese Artikel unterwegs sind.',
  history: 'Was bisher geschah',
  nothingYet: 'Noch kein Scan. Der erste erscheint hier von selbst.',
  earlier: (count) => (count === 1 ? '1 früheres Ereignis zeigen' : `${count} frühere Ereignisse zeigen`),
  said: 'Wortlaut des Paketdienstes',
  localTime: 'Zeiten gelten am Ort des jeweiligen Ereignisses.',
  whatYouCanDo: 'Was Sie tun können',
  map: 'Der bisherige Weg',
  mapText: (stops) => `Weg: ${stops}`,
  hereNow: (place) => `zuletzt gesehen: ${place}`,
  mapDestination: (place) => `Ziel: ${place}`,
  checkedNow: 'Gerade geprüft',
  checked: (minutes) =>
    minutes < 60
      ? `Vor ${minutes} Min. geprüft`
      : minutes < 1440
        ? `Vor ${Math.floor(minutes / 60)} Std. geprüft`
        : `Vor ${Math.floor(minutes / 1440)} Tagen geprüft`,
  nextCheck: (time) => `nächste Prüfung ${time}`,
  updated: 'Es gibt Neues',
  calendar: 'In den Kalender',
  help: 'Fragen zu dieser Bestellung',
  person: 'Mit einem Menschen sprechen',
  personText: (hours) => `Ein Mensch antwortet, an Werktagen meist innerhalb von ${hours} Std.`,
  personNoMail: (shop) => `Antworten Sie auf eine Nachricht von ${shop} zu dieser Bestellung; ein Mensch liest sie.`,
  writeTo: 'Schreiben Sie uns',
  lookUpOther: 'Andere Bestellung finden',
  language: 'Sprache',
  privacy: 'Diese Seite zeigt keinen Namen und keine Adresse. Wer den Link hat, kann sie sehen.',
  lookUpTitle: 'Wo ist meine Bestellung?',
  lookUpText: 'Geben Sie Ihre Bestellnummer ein und etwas, das nur Sie und der Shop kennen.',
  orderNumber: 'Bestellnummer',
  orderNumberHint: 'Steht in der Bestätigung, zum Beispiel 1042',
  proof: 'E-Mail, Telefon oder Postleitzahl der Bestellung',
  find: 'Bestellung finden',
  lookUpFailed:
    'Keine Bestellung passt zu beiden Angaben, oder es waren zu viele Versuche in einer Stunde. Prüfen Sie die Nummer in der Bestätigung oder nehmen Sie eine andere der drei Angaben: E-Mail, Telefon, Postleitzahl.',
  lookUpNoShop: 'Öffnen Sie diese Seite von der Seite des Shops oder aus einer Mail des Shops: Dann ist klar, welcher Shop gemeint ist.',
  lookUpMissing: 'Bitte füllen Sie beide Felder aus.',
  expiredTitle: 'Dieser Link ist abgelaufen',
  expiredText: 'Er wurde ersetzt oder zurückgezogen. Ihre Bestellung ist noch da: Finden Sie sie mit der Bestellnummer.',
  notFoundTitle: 'Hinter diesem Link ist keine Bestellung',
  notFoundText:
    'Vielleicht ging ein Stück des Links verloren. Öffnen Sie ihn noch einmal aus der Mail oder finden Sie die Bestellung mit ihrer Nummer.',
  calendarTitle: (shop, number) => `Lieferung von ${shop}, Bestellung ${number}`,
}

export type Words = typeof en

/** A further language is one more row. */
export const words: Record<Language, Words> = { en, de }

export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** The first language we speak of those a reader asks for (`de-AT,de;q=0.9,en`), else the shop's, else English. */
export function pickLanguage(asked: string | undefined, accepted: string | undefined, shop: string | undefined): Language {
  for (const tag of [asked, ...(accepted ?? '').split(','), shop]) {
    const base = tag?.trim().slice(0, 2).toLowerCase()
    if (base === 'en' || base === 'de') return base
  }
  return 'en'
}
