/** What a quote says about itself: what was assumed, and why there is nothing to choose. */

export type Assumption =
  | 'no_items'
  | 'typical_weight'
  | 'no_price'
  | 'other_currency'
  | 'no_postal_code'
  | 'postal_code_unread'
  | 'asked_for_the_past'

/** Why there is nothing to choose. */
export type NothingOffered = 'not_served' | 'excluded' | 'no_rate'

type Language = 'en' | 'de'
export const quoteSentence = (code: Assumption | NothingOffered, language: string): string =>
  WORDS[language.startsWith('de') ? 'de' : 'en'][code]

const WORDS: Readonly<Record<Language, Readonly<Record<Assumption | NothingOffered, string>>>> = {
  en: {
    no_items: 'No items were given: the price and the dates are those of one usual parcel.',
    typical_weight: 'The weight of some items is not known: a usual weight was taken.',
    no_price: 'The price of some items is not known: free shipping from a certain price was left out.',
    other_currency: 'The items are priced in another currency: free shipping from a certain price was left out.',
    no_postal_code: 'No postal code was given: the dates hold for the country as a whole.',
    postal_code_unread: 'The postal code is none of this country: the dates hold for the country as a whole.',
    asked_for_the_past: 'The time asked for has just passed: the dates are those of an order placed now.',
    not_served: 'The shop does not deliver there.',
    excluded: 'The shop does not deliver to this area.',
    no_rate: 'The shop has no way of sending these items there.',
  },
  de: {
    no_items: 'Ohne Artikel gefragt: Preis und Tage gelten für ein übliches Paket.',
    typical_weight: 'Das Gewicht einiger Artikel ist nicht bekannt: ein übliches wurde angenommen.',
    no_price: 'Der Preis einiger Artikel ist nicht bekannt: versandkostenfrei ab einem Warenwert blieb unberücksichtigt.',
    other_currency: 'Die Preise sind in einer anderen Währung: versandkostenfrei ab einem Warenwert blieb unberücksichtigt.',
    no_postal_code: 'Ohne Postleitzahl gefragt: die Tage gelten für das ganze Land.',
    postal_code_unread: 'Diese Postleitzahl gibt es in dem Land nicht: die Tage gelten für das ganze Land.',
    asked_for_the_past: 'Der gefragte Zeitpunkt ist eben vergangen: die Tage gelten für eine Bestellung jetzt.',
    not_served: 'Der Shop liefert nicht dorthin.',
    excluded: 'Der Shop liefert nicht in dieses Gebiet.',
    no_rate: 'Der Shop kann diese Artikel nicht dorthin senden.',
  },
}
