/** How far apart two countries are for a parcel: what customs and distance make of it. */

export type TransitZone = 'domestic' | 'single_market' | 'continent' | 'intercontinental'

/** An unknown destination counts as domestic: that is where most orders go; an unknown origin likewise. */
export function transitZone(origin: string | null, destination: string | null): TransitZone {
  if (!origin || !destination || origin === destination) return 'domestic'
  if (EU.has(origin) && EU.has(destination)) return 'single_market'
  const from = continentOf(origin)
  return from !== null && from === continentOf(destination) ? 'continent' : 'intercontinental'
}

function continentOf(country: string): string | null {
  if (EU.has(country) || OTHER_EUROPE.has(country)) return 'europe'
  if (NORTH_AMERICA.has(country)) return 'north_america'
  if (OCEANIA.has(country)) return 'oceania'
  if (EAST_ASIA.has(country)) return 'east_asia'
  if (GULF.has(country)) return 'gulf'
  if (SOUTH_AMERICA.has(country)) return 'south_america'
  return null
}

const set = (codes: string): ReadonlySet<string> => new Set(codes.split(' '))
const EU = set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK MC')
const OTHER_EUROPE = set('AD AL BA CH FO GB GG GI IM IS JE LI MD ME MK NO RS SM UA VA XK TR')
const NORTH_AMERICA = set('US CA MX')
const OCEANIA = set('AU NZ')
const EAST_ASIA = set('CN HK JP KR MO MY PH SG TH TW VN ID')
const GULF = set('AE BH KW OM QA SA')
const SOUTH_AMERICA = set('AR BO BR CL CO EC PE PY UY')
