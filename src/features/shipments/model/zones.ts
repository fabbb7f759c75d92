/**
 * The time zone of a place, from country and state (IANA tz database, zone1970.tab; states that span zones have
 * that of most of their people). Only for putting local times into order: what people see stays as the carrier wrote it.
 */
import type { Place } from '#contracts/tracking'

/** `certain`: the country or state has one zone. Otherwise the zone of most people in that country. */
export type PlaceZone = { zone: string; certain: boolean }

export function zoneOf(place: Place | null | undefined): PlaceZone | null {
  const country = place?.country
  if (!country) return null
  const states = STATES[country]
  if (!states) {
    const zone = COUNTRIES[country]
    return zone ? { zone, certain: true } : null
  }
  const zone = place.region ? states[place.region.toUpperCase()] : undefined
  return zone ? { zone, certain: true } : { zone: states['*'] ?? 'UTC', certain: false }
}

// Countries with one zone for practical purposes.
const COUNTRIES: Record<string, string> = {
  AD: 'Europe/Andorra', AE: 'Asia/Dubai', AF: 'Asia/Kabul', AL: 'Europe/Tirane', AM: 'Asia/Yerevan', AO: 'Africa/Luanda', AR: 'America/Argentina/Buenos_Aires',
  AT: 'Europe/Vienna', AZ: 'Asia/Baku', BA: 'Europe/Sarajevo', BB: 'America/Barbados', BD: 'Asia/Dhaka', BE: 'Europe/Brussels', BG: 'Europe/Sofia', BH: 'Asia/Bahrain',
  BN: 'Asia/Brunei', BO: 'America/La_Paz', BS: 'America/Nassau', BY: 'Europe/Minsk', BZ: 'America/Belize', CH: 'Europe/Zurich', CI: 'Africa/Abidjan', CM: 'Africa/Douala',
  CN: 'Asia/Shanghai', CO: 'America/Bogota', CR: 'America/Costa_Rica', CY: 'Asia/Nicosia', CZ: 'Europe/Prague', DE: 'Europe/Berlin', DK: 'Europe/Copenhagen',
  DO: 'America/Santo_Domingo', DZ: 'Africa/Algiers', EE: 'Europe/Tallinn', EG: 'Africa/Cairo', ET: 'Africa/Addis_Ababa', FI: 'Europe/Helsinki', FJ: 'Pacific/Fiji',
  FO: 'Atlantic/Faroe', FR: 'Europe/Paris', GB: 'Europe/London', GE: 'Asia/Tbilisi', GG: 'Europe/Guernsey', GH: 'Africa/Accra', GI: 'Europe/Gibraltar', GP: 'America/Guadeloupe',
  GR: 'Europe/Athens', GT: 'America/Guatemala', GU: 'Pacific/Guam', HK: 'Asia/Hong_Kong', HN: 'America/Tegucigalpa', HR: 'Europe/Zagreb', HU: 'Europe/Budapest',
  IE: 'Europe/Dublin', IL: 'Asia/Jerusalem', IM: 'Europe/Isle_of_Man', IN: 'Asia/Kolkata', IQ: 'Asia/Baghdad', IR: 'Asia/Tehran', IS: 'Atlantic/Reykjavik', IT: 'Europe/Rome',
  JE: 'Europe/Jersey', JM: 'America/Jamaica', JO: 'Asia/Amman', JP: 'Asia/Tokyo', KE: 'Africa/Nairobi', KG: 'Asia/Bishkek', KH: 'Asia/Phnom_Penh', KR: 'Asia/Seoul',
  KW: 'Asia/Kuwait', KZ: 'Asia/Almaty', LA: 'Asia/Vientiane', LB: 'Asia/Beirut', LI: 'Europe/Vaduz', LK: 'Asia/Colombo', LT: 'Europe/Vilnius', LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga', MA: 'Africa/Casablanca', MC: 'Europe/Monaco', MD: 'Europe/Chisinau', ME: 'Europe/Podgorica', MK: 'Europe/Skopje', MM: 'Asia/Yangon', MO: 'Asia/Macau',
  MQ: 'America/Martinique', MT: 'Europe/Malta', MU: 'Indian/Mauritius', MV: 'Indian/Maldives', MY: 'Asia/Kuala_Lumpur', NC: 'Pacific/Noumea', NG: 'Africa/Lagos',
  NI: 'America/Managua', NL: 'Europe/Amsterdam', NO: 'Europe/Oslo', NP: 'Asia/Kathmandu', NZ: 'Pacific/Auckland', OM: 'Asia/Muscat', PA: 'America/Panama', PE: 'America/Lima',
  PH: 'Asia/Manila', PK: 'Asia/Karachi', PL: 'Europe/Warsaw', PR: 'America/Puerto_Rico', PY: 'America/Asuncion', QA: 'Asia/Qatar', RE: 'Indian/Reunion', RO: 'Europe/Bucharest',
  RS: 'Europe/Belgrade', SA: 'Asia/Riyadh', SE: 'Europe/Stockholm', SG: 'Asia/Singapore', SI: 'Europe/Ljubljana', SK: 'Europe/Bratislava', SM: 'Europe/San_Marino',
  SN: 'Africa/Dakar', SV: 'America/El_Salvador', TH: 'Asia/Bangkok', TN: 'Africa/Tunis', TR: 'Europe/Istanbul', TT: 'America/Port_of_Spain', TW: 'Asia/Taipei',
  TZ: 'Africa/Dar_es_Salaam', UA: 'Europe/Kyiv', UG: 'Africa/Kampala', UY: 'America/Montevideo', UZ: 'Asia/Tashkent', VA: 'Europe/Vatican', VE: 'America/Caracas',
  VI: 'America/St_Thomas', VN: 'Asia/Ho_Chi_Minh', XK: 'Europe/Belgrade', ZA: 'Africa/Johannesburg', ZM: 'Africa/Lusaka', ZW: 'Africa/Harare',
}

/** `{ zone: 'AA BB' }` → `{ AA: zone, BB: zone }`; `*` is the zone of most people. */
const byState = (zones: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(zones).flatMap(([zone, states]) => states.split(' ').map((state) => [state, zone])))

const STATES: Record<string, Record<string, string>> = {
  US: byState({
    'America/New_York': '* CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV',
    'America/Chicago': 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI',
    'America/Denver': 'CO ID MT NM UT WY', 'America/Phoenix': 'AZ', 'America/Los_Angeles': 'CA NV OR WA', 'America/Anchorage': 'AK',
    'Pacific/Honolulu': 'HI', 'America/Puerto_Rico': 'PR VI', 'Pacific/Guam': 'GU MP', 'Pacific/Pago_Pago': 'AS',
  }),
  CA: byState({
    'America/Toronto': '* ON QC PQ', 'America/Halifax': 'NS NB PE', 'America/St_Johns': 'NL NF', 'America/Winnipeg': 'MB', 'America/Regina': 'SK',
    'America/Edmonton': 'AB NT', 'America/Vancouver': 'BC', 'America/Whitehorse': 'YT', 'America/Iqaluit': 'NU',
  }),
  AU: byState({
    'Australia/Sydney': '* NSW ACT', 'Australia/Melbourne': 'VIC', 'Australia/Brisbane': 'QLD', 'Australia/Adelaide': 'SA', 'Australia/Perth': 'WA',
    'Australia/Darwin': 'NT', 'Australia/Hobart': 'TAS',
  }),
  BR: byState({
    'America/Sao_Paulo': '* AL AP BA CE DF ES GO MA MG PA PB PE PI PR RJ RN RS SC SE SP TO', 'America/Manaus': 'AM MS MT RO RR', 'America/Rio_Branco': 'AC',
  }),
  MX: byState({
    'America/Mexico_City': '* AGU CAM CHH CHP CMX COA COL DIF DUR GRO GUA HID JAL MEX MIC MOR NLE OAX PUE QUE SLP TAB TAM TLA VER YUC ZAC',
    'America/Cancun': 'ROO', 'America/Hermosillo': 'SON', 'America/Mazatlan': 'SIN NAY BCS', 'America/Tijuana': 'BCN BC',
  }),
  RU: byState({
    'Europe/Moscow': '* MOW MOS SPE LEN KDA NIZ ROS TA VOR', 'Europe/Kaliningrad': 'KGD', 'Europe/Samara': 'SAM UD', 'Asia/Yekaterinburg': 'SVE CHE TYU PER BA ORE KHM',
    'Asia/Omsk': 'OMS', 'Asia/Novosibirsk': 'NVS', 'Asia/Krasnoyarsk': 'KYA KEM', 'Asia/Irkutsk': 'IRK BU', 'Asia/Yakutsk': 'SA AMU', 'Asia/Vladivostok': 'PRI KHA', 'Asia/Kamchatka': 'KAM',
  }),
  ES: byState({ 'Europe/Madrid': '*', 'Atlantic/Canary': 'CN GC TF' }),
  PT: byState({ 'Europe/Lisbon': '*', 'Atlantic/Madeira': '30', 'Atlantic/Azores': '20' }),
  CL: byState({ 'America/Santiago': '*', 'America/Punta_Arenas': 'MA' }),
  EC: byState({ 'America/Guayaquil': '*', 'Pacific/Galapagos': 'W' }),
  ID: byState({ 'Asia/Jakarta': '* AC BB BE BT JA JB JI JK JT KB KR LA RI SB SS SU YO', 'Asia/Makassar': 'BA GO KI KS KU NB NT SA SG SN SR ST', 'Asia/Jayapura': 'MA MU PA PB' }),
  MN: byState({ 'Asia/Ulaanbaatar': '*', 'Asia/Hovd': '043 046' }),
  CD: byState({ 'Africa/Kinshasa': '* KN', 'Africa/Lubumbashi': 'HK KA' }),
}
