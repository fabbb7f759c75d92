/** Every word of the mails. A language is a row; nothing else knows which ones there are. Order of a mail: date, state, reason, action. */
import type { Meaning } from './meaning.ts'

export type Language = 'en' | 'de'
export const mailLanguages: readonly Language[] = ['en', 'de']

/** The language to write in: the customer's, else the shop's, else English. */
export function mailLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const found = mailLanguages.find((language) => wish?.toLowerCase().split(/[-_]/)[0] === language)
    if (found) return found
  }
  return 'en'
}

type Per<Key extends string> = Readonly<Record<Key, string>>
export type Words = {
  /** `{order}` the order's name, `{when}` the range or day. `undated`: where there is no date. */
  subject: Per<Meaning>
  subjectUndated: Partial<Per<Meaning>>
  headline: Per<
    | 'expected'
    | 'expectedNow'
    | 'onTimeAgain'
    | 'today'
    | 'delivered'
    | 'deliveredPart'
    | 'pickup'
    | 'pickupUntil'
    | 'undated'
    | 'returning'
    | 'cancelled'
  >
  state: Per<Meaning>
  stateMany: Partial<Per<Meaning>>
  /** What happens next. */
  next: Partial<Per<Meaning>>
  /** What the customer can do. */
  action: Partial<Per<Meaning>>
  /** The rest of the order: `{when}`. */
  rest: string
  promised: string
  why: string
  reason: Readonly<Record<string, string>>
  silence: Per<'day' | 'days' | 'share'>
  parcel: Per<'one' | 'many' | 'waiting' | 'more'>
  parcelState: Readonly<Record<string, string>>
  button: string
  preferences: string
  footer: Per<'because' | 'contact' | 'contactless'>
  page: Per<'title' | 'updates' | 'updatesHelp' | 'always' | 'save' | 'saved' | 'off'>
}

const en: Words = {
  subject: {
    confirmation: 'Order {order}: arrives {when}',
    shipped: 'Order {order} is on its way: arrives {when}',
    out_for_delivery: 'Order {order} arrives {when}',
    delivery_attempted: 'Order {order}: new attempt {when}',
    available_for_pickup: 'Order {order} is ready to collect',
    delivered: 'Order {order} was delivered',
    customs: 'Order {order} is in customs: now expected {when}',
    address: 'Order {order}: the carrier needs your address',
    returning: 'Order {order} is on its way back to us',
    silent: 'Order {order}: the carrier is silent',
    at_risk: 'Order {order} may come later: now expected {when}',
    late: 'Order {order}: now expected {when}',
    late_update: 'Order {order}: new date, {when}',
    recovered: 'Order {order} is on time again: {when}',
    cancelled: 'Order {order} was cancelled',
  },
  subjectUndated: {
    confirmation: 'Order {order}: we have it',
    shipped: 'Order {order} is on its way',
    delivery_attempted: 'Order {order}: delivery was tried',
    customs: 'Order {order} is in customs',
    at_risk: 'Order {order} may come later',
    late: 'Order {order} is late',
    late_update: 'Order {order}: no new date yet',
  },
  headline: {
    expected: 'Arrives {when}',
    expectedNow: 'Now expected {when}',
    onTimeAgain: 'On time again: {when}',
    today: 'Arrives today',
    delivered: 'Delivered on {when}',
    deliveredPart: 'One part delivered on {when}',
    pickup: 'Ready to collect',
    pickupUntil: 'Ready to collect until {when}',
    undated: 'No new date yet',
    returning: 'On its way back to us',
    cancelled: 'Your order was cancelled',
  },
  state: {
    confirmation: 'We have your order and are getting it ready.',
    shipped: 'Your parcel is on its way.',
    out_for_delivery: 'Your parcel is on the delivery vehicle.',
    delivery_attempted: 'The carrier came and could not hand over your parcel.',
    available_for_pickup: 'Your parcel is waiting for you.',
    delivered: 'Your parcel has been delivered.',
    customs: 'Your parcel is with customs.',
    address: 'Your parcel is held up because of the address.',
    returning: 'The carrier is bringing your parcel back to us.',
    silent: 'Your parcel should have been scanned by now and has not been.',
    at_risk: 'Your order may come later than we promised.',
    late: 'Your order takes longer than we promised.',
    late_update: 'Your order takes longer than we last told you.',
    recovered: 'Your order is back on schedule.',
    cancelled: 'Nothing more of it will be sent.',
  },
  stateMany: {
    shipped: '{count} parcels are on their way.',
    out_for_delivery: '{count} parcels are on the delivery vehicle.',
    delivered: '{count} parcels have been delivered.',
    available_for_pickup: '{count} parcels are waiting for you.',
    customs: '{count} parcels are with customs.',
    returning: '{count} parcels are on their way back to us.',
  },
  next: {
    silent: 'It may well move again at any time; the link below shows it at once.',
    at_risk: 'We keep an eye on it and write again if the date moves much or it is on time after all.',
    late: 'We keep an eye on it and write again if the date moves much.',
    late_update: 'We keep an eye on it; the link below always shows the newest date.',
  },
  action: {
    confirmation: 'We write again when it is on its way. Until then this link shows where it stands.',
    delivery_attempted: 'The carrier’s notice or the link below says what happens next.',
    available_for_pickup: 'Please bring an identity card.',
    delivered: 'Not there? Reply to this mail and we look for it.',
    customs: 'If customs or the carrier asked you for papers or a payment, please answer them. Otherwise there is nothing to do.',
    address: 'Please reply to this mail with your full address.',
    returning: 'Reply to this mail and we agree on what to do next.',
    silent: 'There is nothing you need to do. If you cannot wait, reply to this mail and we ask the carrier.',
    at_risk: 'You can simply wait. If that is too late for you, reply to this mail and we look for a way.',
    late: 'You can simply wait. If that is too late for you, reply to this mail and we look for a way.',
    late_update: 'You can simply wait. If that is too late for you, reply to this mail and we look for a way.',
    cancelled: 'Questions? Reply to this mail.',
  },
  rest: 'The rest is expected {when}.',
  promised: 'We promised {when}.',
  why: 'How we know: {text}',
  reason: {
    carrier: 'The carrier is behind schedule.',
    carrier_damaged: 'The parcel was damaged on the way.',
    carrier_lost: 'The carrier cannot find the parcel.',
    carrier_missorted: 'The parcel took a wrong turn at the carrier.',
    carrier_capacity: 'The carrier has more parcels than it can carry.',
    merchant: 'The parcel has not left us yet.',
    carrier_incident: 'Many parcels of the carrier stand still at the moment.',
    no_scan: 'The carrier has not scanned the parcel lately.',
    no_first_scan: 'The carrier has not scanned the parcel yet.',
    recipient: 'The delivery could not be completed at the address.',
    recipient_not_home: 'Nobody was there to take it.',
    recipient_incorrect_address: 'The address is incomplete or wrong.',
    customs: 'Customs has not released it yet.',
    customs_documents: 'Customs is waiting for papers.',
    customs_duties_unpaid: 'Customs is waiting for a payment.',
    weather: 'The weather holds up the carrier.',
    unknown: 'The carrier gave no reason.',
  },
  silence: {
    day: 'There has been no scan for a day.',
    days: 'There has been no scan for {days} days.',
    share: 'Of 100 parcels here, {share} are scanned sooner.',
  },
  parcel: { one: 'Your parcel', many: 'Parcel {position} of {count}', waiting: 'Still with us', more: 'and {count} more' },
  parcelState: {
    pre_transit: 'Packed, waiting for the carrier',
    accepted: 'With the carrier',
    in_transit: 'On its way',
    out_for_delivery: 'On the delivery vehicle',
    delivery_attempted: 'Delivery was tried',
    available_for_pickup: 'Ready to collect',
    delivered: 'Delivered',
    exception: 'Held up',
    returning: 'On its way back',
    returned: 'Back with us',
    cancelled: 'Cancelled',
    lost: 'Missing',
    unknown: 'No news yet',
  },
  button: 'Track your order',
  preferences: 'Choose what we write to you',
  footer: {
    because: 'You get this mail because you ordered at {shop}.',
    contact: 'Questions? Reply to this mail or write to {email}.',
    contactless: 'Questions? Reply to this mail.',
  },
  page: {
    title: 'What may we write to you?',
    updates: 'Progress of my parcels (on its way, out for delivery, delivered)',
    updatesHelp: 'Without it you still hear what you need to know: the confirmation, a delay, a parcel to collect, a problem.',
    always: 'This is about order mails of {shop}.',
    save: 'Save',
    saved: 'Saved.',
    off: 'Done. You get no more progress mails for this.',
  },
}

const de: Words = {
  subject: {
    confirmation: 'Bestellung {order}: Ankunft {when}',
    shipped: 'Bestellung {order} ist unterwegs: Ankunft {when}',
    out_for_delivery: 'Bestellung {order} kommt {when}',
    delivery_attempted: 'Bestellung {order}: neuer Versuch {when}',
    available_for_pickup: 'Bestellung {order} liegt zur Abholung bereit',
    delivered: 'Bestellung {order} wurde zugestellt',
    customs: 'Bestellung {order} ist beim Zoll: jetzt erwartet {when}',
    address: 'Bestellung {order}: Der Zusteller braucht Ihre Adresse',
    returning: 'Bestellung {order} ist auf dem Rückweg zu uns',
    silent: 'Bestellung {order}: Der Zusteller meldet nichts',
    at_risk: 'Bestellung {order} kommt vielleicht später: jetzt erwartet {when}',
    late: 'Bestellung {order}: jetzt erwartet {when}',
    late_update: 'Bestellung {order}: neuer Termin, {when}',
    recovered: 'Bestellung {order} ist wieder pünktlich: {when}',
    cancelled: 'Bestellung {order} wurde storniert',
  },
  subjectUndated: {
    confirmation: 'Bestellung {order} ist bei uns',
    shipped: 'Bestellung {order} ist unterwegs',
    delivery_attempted: 'Bestellung {order}: Zustellung versucht',
    customs: 'Bestellung {order} ist beim Zoll',
    at_risk: 'Bestellung {order} kommt vielleicht später',
    late: 'Bestellung {order} ist verspätet',
    late_update: 'Bestellung {order}: noch kein neuer Termin',
  },
  headline: {
    expected: 'Ankunft {when}',
    expectedNow: 'Jetzt erwartet {when}',
    onTimeAgain: 'Wieder pünktlich: {when}',
    today: 'Kommt heute an',
    delivered: 'Zugestellt am {when}',
    deliveredPart: 'Ein Teil zugestellt am {when}',
    pickup: 'Liegt zur Abholung bereit',
    pickupUntil: 'Liegt zur Abholung bereit bis {when}',
    undated: 'Noch kein neuer Termin',
    returning: 'Auf dem Rückweg zu uns',
    cancelled: 'Ihre Bestellung wurde storniert',
  },
  state: {
    confirmation: 'Ihre Bestellung ist bei uns, wir bereiten sie vor.',
    shipped: 'Ihr Paket ist unterwegs.',
    out_for_delivery: 'Ihr Paket ist im Zustellfahrzeug.',
    delivery_attempted: 'Der Zusteller war da und konnte Ihr Paket nicht übergeben.',
    available_for_pickup: 'Ihr Paket wartet auf Sie.',
    delivered: 'Ihr Paket wurde zugestellt.',
    customs: 'Ihr Paket liegt beim Zoll.',
    address: 'Ihr Paket wird wegen der Adresse aufgehalten.',
    returning: 'Der Zusteller bringt Ihr Paket zu uns zurück.',
    silent: 'Ihr Paket hätte längst gescannt werden müssen und wurde es nicht.',
    at_risk: 'Ihre Bestellung kommt vielleicht später als versprochen.',
    late: 'Ihre Bestellung braucht länger als versprochen.',
    late_update: 'Ihre Bestellung braucht länger, als wir zuletzt geschrieben haben.',
    recovered: 'Ihre Bestellung liegt wieder im Zeitplan.',
    cancelled: 'Es wird nichts mehr davon verschickt.',
  },
  stateMany: {
    shipped: '{count} Pakete sind unterwegs.',
    out_for_delivery: '{count} Pakete sind im Zustellfahrzeug.',
    delivered: '{count} Pakete wurden zugestellt.',
    available_for_pickup: '{count} Pakete warten auf Sie.',
    customs: '{count} Pakete liegen beim Zoll.',
    returning: '{count} Pakete sind auf dem Rückweg zu uns.',
  },
  next: {
    silent: 'Es kann jederzeit weitergehen; der Link unten zeigt es sofort.',
    at_risk: 'Wir behalten es im Auge und schreiben wieder, wenn sich der Termin deutlich ändert oder sie doch pünktlich kommt.',
    late: 'Wir behalten es im Auge und schreiben wieder, wenn sich der Termin deutlich ändert.',
    late_update: 'Wir behalten es im Auge; der Link unten zeigt immer den neuesten Termin.',
  },
  action: {
    confirmation: 'Wir schreiben wieder, sobald sie unterwegs ist. Bis dahin zeigt dieser Link den Stand.',
    delivery_attempted: 'Wie es weitergeht, steht auf der Benachrichtigung des Zustellers und unter dem Link unten.',
    available_for_pickup: 'Bitte bringen Sie einen Ausweis mit.',
    delivered: 'Nicht da? Antworten Sie auf diese Mail, und wir suchen es.',
    customs: 'Wenn Zoll oder Zusteller Unterlagen oder eine Zahlung verlangt haben, antworten Sie bitte dort. Sonst ist nichts zu tun.',
    address: 'Bitte antworten Sie auf diese Mail mit Ihrer vollständigen Adresse.',
    returning: 'Antworten Sie auf diese Mail, dann klären wir, wie es weitergeht.',
    silent: 'Sie müssen nichts tun. Können Sie nicht warten, antworten Sie auf diese Mail, und wir fragen beim Zusteller nach.',
    at_risk: 'Sie können einfach abwarten. Ist Ihnen das zu spät, antworten Sie auf diese Mail, und wir suchen einen Weg.',
    late: 'Sie können einfach abwarten. Ist Ihnen das zu spät, antworten Sie auf diese Mail, und wir suchen einen Weg.',
    late_update: 'Sie können einfach abwarten. Ist Ihnen das zu spät, antworten Sie auf diese Mail, und wir suchen einen Weg.',
    cancelled: 'Fragen? Antworten Sie auf diese Mail.',
  },
  rest: 'Den Rest erwarten wir {when}.',
  promised: 'Versprochen war {when}.',
  why: 'Woher wir das wissen: {text}',
  reason: {
    carrier: 'Der Zusteller liegt hinter seinem Zeitplan.',
    carrier_damaged: 'Das Paket wurde unterwegs beschädigt.',
    carrier_lost: 'Der Zusteller findet das Paket nicht.',
    carrier_missorted: 'Das Paket wurde beim Zusteller falsch sortiert.',
    carrier_capacity: 'Der Zusteller hat mehr Pakete, als er bewältigen kann.',
    merchant: 'Das Paket hat uns noch nicht verlassen.',
    carrier_incident: 'Viele Pakete des Zustellers stehen gerade still.',
    no_scan: 'Der Zusteller hat das Paket in letzter Zeit nicht gescannt.',
    no_first_scan: 'Der Zusteller hat das Paket noch nicht gescannt.',
    recipient: 'Die Zustellung konnte an der Adresse nicht abgeschlossen werden.',
    recipient_not_home: 'Niemand war da, um es anzunehmen.',
    recipient_incorrect_address: 'Die Adresse ist unvollständig oder falsch.',
    customs: 'Der Zoll hat es noch nicht freigegeben.',
    customs_documents: 'Der Zoll wartet auf Unterlagen.',
    customs_duties_unpaid: 'Der Zoll wartet auf eine Zahlung.',
    weather: 'Das Wetter hält den Zusteller auf.',
    unknown: 'Der Zusteller hat keinen Grund genannt.',
  },
  silence: {
    day: 'Seit einem Tag gab es keinen Scan.',
    days: 'Seit {days} Tagen gab es keinen Scan.',
    share: 'Von 100 Paketen werden hier {share} früher gescannt.',
  },
  parcel: { one: 'Ihr Paket', many: 'Paket {position} von {count}', waiting: 'Noch bei uns', more: 'und {count} weitere' },
  parcelState: {
    pre_transit: 'Gepackt, wartet auf den Zusteller',
    accepted: 'Beim Zusteller',
    in_transit: 'Unterwegs',
    out_for_delivery: 'Im Zustellfahrzeug',
    delivery_attempted: 'Zustellung versucht',
    available_for_pickup: 'Liegt zur Abholung bereit',
    delivered: 'Zugestellt',
    exception: 'Wird aufgehalten',
    returning: 'Auf dem Rückweg',
    returned: 'Wieder bei uns',
    cancelled: 'Storniert',
    lost: 'Vermisst',
    unknown: 'Noch nichts Neues',
  },
  button: 'Sendung verfolgen',
  preferences: 'Wählen, was wir Ihnen schreiben',
  footer: {
    because: 'Sie erhalten diese Mail, weil Sie bei {shop} bestellt haben.',
    contact: 'Fragen? Antworten Sie auf diese Mail oder schreiben Sie an {email}.',
    contactless: 'Fragen? Antworten Sie auf diese Mail.',
  },
  page: {
    title: 'Was dürfen wir Ihnen schreiben?',
    updates: 'Fortschritt meiner Pakete (unterwegs, in Zustellung, zugestellt)',
    updatesHelp: 'Auch ohne das erfahren Sie, was nötig ist: die Bestätigung, eine Verspätung, eine Abholung, ein Problem.',
    always: 'Es geht um Mails zu Bestellungen bei {shop}.',
    save: 'Speichern',
    saved: 'Gespeichert.',
    off: 'Erledigt. Sie erhalten hierzu keine Mails zum Fortschritt mehr.',
  },
}

export const WORDS: Readonly<Record<Language, Words>> = { en, de }

/** Puts values into `{name}`; a value is never read for placeholders itself. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
