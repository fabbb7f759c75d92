/** Why a range of days is what it is, and what a quote says about itself; the keys are the contract of all languages. `{min}` is there for a range. */
export const en = {
  'basis.placed': 'Work on it starts on {day}.',
  'basis.placed_late': 'Work on it starts on {day} (ordered after {cutOff}).',
  'basis.handling_day': 'It leaves us on {day}.',
  'basis.handling': 'It leaves us between {from} and {to}.',
  'basis.handed_over': 'The carrier took it on {day}.',
  'basis.transit': 'The journey takes {min, select, none {} other {{min}–}}{max, plural, one {# working day} other {# working days}}.',
  'basis.remote':
    'Islands and remote areas take {min, select, none {} other {{min}–}}{max, plural, one {# day} other {# days}} more; that is included.',
  'basis.closed': 'No delivery on {days}.',
  'basis.carrier_estimate': 'The carrier named this date.',
  'basis.scan': 'The last scan tells so.',
  'basis.problem': 'The parcel is held up; it usually moves on within this time.',
  'basis.overdue': 'It takes longer than usual; we keep checking.',
  'basis.estimate':
    'An estimate: too few deliveries{place, select, none {} other { to {place}}}{carrier, select, none {} other { with {carrier}}} yet.',
  'basis.learned':
    'Based on {deliveries, plural, one {# delivery} other {# deliveries}}{place, select, none {} other { to {place}}}{carrier, select, none {} other { with {carrier}}}: {tenths} of 10 orders like this arrive by then.',
  'quote.no_items': 'No items were given: the price and the dates are those of one usual parcel.',
  'quote.typical_weight': 'The weight of some items is not known: a usual weight was taken.',
  'quote.no_price': 'The price of some items is not known: free shipping from a certain price was left out.',
  'quote.other_currency': 'The items are priced in another currency: free shipping from a certain price was left out.',
  'quote.no_postal_code': 'No postal code was given: the dates hold for the country as a whole.',
  'quote.postal_code_unread': 'The postal code is none of this country: the dates hold for the country as a whole.',
  'quote.asked_for_the_past': 'The time asked for has just passed: the dates are those of an order placed now.',
  'quote.not_served': 'The shop does not deliver there.',
  'quote.excluded': 'The shop does not deliver to this area.',
  'quote.no_rate': 'The shop has no way of sending these items there.',
} as const

export type WordKey = keyof typeof en
