/** Whether a text can be a postal code of a country: a shopper's typing error must not price or date an order. */

/** The code as it is compared (`k1m 1m4` → `K1M1M4`); null when it cannot be one of that country. Countries we have no form of: as given. */
export function readPostalCode(country: string, text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-.]/g, '')
  if (plain === '' || !/^[A-Z0-9]{1,12}$/.test(plain)) return null
  const digits = DIGITS.get(country)
  if (digits !== undefined) return new RegExp(`^(${digits})$`).test(plain) ? plain : null
  return FORMS[country]?.test(plain) === false ? null : plain
}

/** The form of British codes, of those islands too. The outward half alone is a place as well. */
const BRITISH = /^[A-Z]{1,2}\d[A-Z\d]?(\d[A-Z]{2})?$/
const FORMS: Readonly<Record<string, RegExp>> = {
  GB: BRITISH,
  GG: BRITISH,
  JE: BRITISH,
  IM: BRITISH,
  // The sorting area alone is a place as well.
  CA: /^[ABCEGHJ-NPRSTVXY]\d[A-Z](\d[A-Z]\d)?$/,
  NL: /^[1-9]\d{3}([A-Z]{2})?$/,
  IE: /^([AC-FHKNPRTV-Y]\d\d|D6W)([0-9AC-FHKNPRTV-Y]{4})?$/,
  MT: /^[A-Z]{3}\d{2,4}$/,
  AD: /^(AD)?\d{3}$/,
}

// Universal Postal Union, addressing systems by country: codes of digits only.
const DIGITS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['\\d{3}', 'IS FO'],
      ['\\d{4}', 'AT AU BE BG CH CY DK HU LI LU NO NZ SI TN ZA PH'],
      ['\\d{5}', 'DE ES FI FR IT EE HR MX MY MC RS TH TR UA SM VA ID KR MA SA BA ME CZ GR SE SK PL'],
      ['(LT)?\\d{5}', 'LT'],
      ['(LV)?\\d{4}', 'LV'],
      ['\\d{4}(\\d{3})?', 'PT'],
      ['\\d{5}(\\d{4})?', 'US PR'],
      ['\\d{6}', 'IN CN RO SG RU KZ VN'],
      ['\\d{7}', 'JP IL'],
      ['\\d{8}', 'BR'],
    ] as const
  ).flatMap(([form, countries]) => countries.split(' ').map((country) => [country, form] as const)),
)
