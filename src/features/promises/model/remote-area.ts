/** Islands and areas that carriers list as remote: a parcel there takes a ferry, a plane or the weekly truck. */

/** True when the postal code lies in an area that adds days. Unknown countries and codes are not remote. */
export function isRemoteArea(country: string | null, postalCode: string | null): boolean {
  if (!country || !postalCode) return false
  const pattern = PATTERNS[country]
  return pattern ? pattern.test(postalCode.toUpperCase().replace(/[\s-]/g, '')) : false
}

// The codes are those of the postal services; mainland places behind a bridge (Sylt's train, Skye) count when carriers surcharge them.
const PATTERNS: Readonly<Record<string, RegExp>> = {
  // North and East Sea islands, Heligoland, Chiemsee
  DE: /^(18565|2584[5-7]|25849|25859|2586[379]|2593[89]|2594[26]|25980|2599[26-9]|26465|26474|26486|26548|26571|26579|26757|27498|83256)$/,
  // Highlands and Islands, Isle of Man, Channel Islands, Northern Ireland, Scilly
  GB: /^(HS|ZE|IM|JE|GY|BT|KW|IV|KA2[78]|PA[2-7]\d|PH(1[7-9]|[2-5]\d)|TR2[1-5])\d?/,
  // Corsica, overseas departments and territories
  FR: /^(20|97|98)\d{3}$/,
  // Balearic and Canary Islands, Ceuta, Melilla
  ES: /^(07|35|38|51|52)\d{3}$/,
  // Sardinia, Sicily
  IT: /^(0[789]\d|9[0-8]\d)\d{2}$/,
  // Azores, Madeira
  PT: /^9\d{3}/,
  // Alaska, Hawaii, Puerto Rico, Guam, military
  US: /^(99[5-9]|96[789]|00[679]|340|09\d|96[2-6])\d{2}/,
  // Territories and the far north
  CA: /^(X|Y|A0P|A0R|P0L|P0T|P0V|R0B|S0J|T0P|V0T|J0M|G0G)/,
  // Wadden islands
  NL: /^(179\d|8881|889\d|916[1-6])[A-Z]{0,2}$/,
  // Bornholm
  DK: /^37\d{2}$/,
  // Åland, Lapland's north
  FI: /^(22\d{3}|99[6-9]\d{2})$/,
  // Finnmark, Svalbard
  NO: /^9[5-9]\d{2}$|^917\d$/,
  // Islands (Crete and the larger ones included)
  GR: /^(18[0-9]{3}|49\d{3}|28[0-2]\d{2}|29\d{3}|31\d{3}|37\d{3}|7[0-4]\d{3}|8[0-5]\d{3})$/,
  // Northern Territory and the outback
  AU: /^(08\d{2}|67\d{2}|48[27]\d|2880|2898|2899)$/,
}
