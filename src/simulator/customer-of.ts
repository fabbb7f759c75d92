/** People who do not exist, at mail domains that cannot exist. */
import { type City, cities, MARKETS } from './places.ts'
import { indexByShare, randomOf } from './random.ts'

export type Customer = {
  first: string
  last: string
  email: string
  /** BCP 47. */
  language: string
  street: string
  postalCode: string
  city: City
}

/** The same customer of the same world always lives at the same place. */
export function customerOf(seed: number, customer: number): Customer {
  const random = randomOf(seed, 'customer', customer)
  const city = cityOf(random.next(), random.next())
  const names = NAMES[city.country] ?? NAMES.DE!
  const [first, last, street] = [random.pick(names.first), random.pick(names.last), random.pick(names.streets)]
  const number = 1 + random.below(90)
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/ø/gi, 'o')
      .replace(/ł/gi, 'l')
      .replace(/ß/g, 'ss')
      .replace(/[^a-z]/gi, '')
      .toLowerCase()
  return {
    first,
    last,
    email: `${plain(first)}.${plain(last)}${customer}@${random.pick(DOMAINS)}`,
    language: random.chance(0.85) ? names.language : 'en',
    street: names.numberFirst ? `${number} ${street}` : `${street} ${number}`,
    postalCode: postalCode(city, random.below(1000), random.below(26)),
    city,
  }
}

const DOMAINS = ['posthalter.example', 'briefkasten.example', 'mailfach.example', 'postbus.example']

function cityOf(market: number, spot: number): City {
  const country = countries[indexByShare(shares, market)] ?? 'DE'
  const own = byCountry.get(country) ?? cities
  return own[
    indexByShare(
      own.map((city) => city.weight),
      spot,
    )
  ]!
}
const [countries, shares] = [Object.keys(MARKETS), Object.values(MARKETS)]
const byCountry = Map.groupBy(cities, (city) => city.country)

/** The rest of a code in the country's form. */
function postalCode(city: City, number: number, letter: number): string {
  const digits = String(number).padStart(3, '0')
  const letters = `${LETTERS[letter % LETTERS.length]}${LETTERS[(letter * 7 + 3) % LETTERS.length]}`
  switch (city.country) {
    case 'NL':
      return `${city.postal}${digits.slice(1)} ${letters}`
    case 'GB':
      return `${city.postal}${1 + (number % 18)} ${number % 9}${letters}`
    case 'PL':
      return `${city.postal}${digits}`
    case 'SE':
      return `${city.postal}${digits[0]} ${digits.slice(1)}`
    case 'AT':
    case 'BE':
    case 'DK':
      return `${city.postal}${digits.slice(1)}`
    default:
      return `${city.postal}${digits.slice(1)}`
  }
}
const LETTERS = 'ABDEFHJLNPRSTWXZ'

type Names = { language: string; first: readonly string[]; last: readonly string[]; streets: readonly string[]; numberFirst?: true }
const words = (text: string): string[] => text.split(' ')
const GERMAN: Names = {
  language: 'de',
  first: words(
    'Anneke Bastian Carlotta Detlef Elif Finja Gregor Hatice Ingmar Jolanda Kilian Leni Malte Nele Oskar Pauline Quirin Rosalie Sönke Tamina Ulf Veit Wiebke Xaver Yasemin Zoe Henrik Mareike Jannis Thea',
  ),
  last: words(
    'Abelmann Brinkhoff Cordsen Dornbach Eggerts Falkenrath Grunwald Hasselbring Immenhof Jepsen Kaltenegger Lindhorst Moosbrugger Niehues Osterkamp Pechstein Quandt Rabenau Steinkuhl Tiefenbacher Uhlenbrock Vossberg Wiesenthal Zernikow',
  ),
  streets: [
    'Buchenweg',
    'Am Mühlbach',
    'Gartenstraße',
    'Rosengasse',
    'Schillerplatz',
    'Kastanienallee',
    'An der Linde',
    'Bergstraße',
    'Ziegelhof',
    'Amselsteig',
  ],
}
const NAMES: Readonly<Record<string, Names>> = {
  DE: GERMAN,
  AT: GERMAN,
  NL: {
    language: 'nl',
    first: words('Sanne Daan Femke Bram Lotte Joris Maaike Ruben'),
    last: words('Verhoeven Dijkgraaf Oosterling Bloemhof Terpstra Zandbergen'),
    streets: ['Wilgenlaan', 'Kerkpad', 'Havenkade', 'Beukenhof'],
  },
  BE: {
    language: 'nl',
    first: words('Elise Wout Amber Thijs Noor Jelle'),
    last: words('Peetermans Goossenaerts Vanacker Dewitte Lambrechts'),
    streets: ['Vlaslaan', 'Molenpad', 'Stationsplein', 'Linderij'],
  },
  FR: {
    language: 'fr',
    first: words('Maëlle Bastien Clémence Yanis Solène Rémi Aurore Théo'),
    last: words('Charpentier Delacour Montclar Roussillon Vasseur Peyrac'),
    streets: ['rue des Peupliers', 'allée du Lavoir', 'place du Marché', 'chemin des Vignes'],
    numberFirst: true,
  },
  PL: {
    language: 'pl',
    first: words('Zofia Kacper Hanna Igor Milena Szymon'),
    last: words('Wierzbicka Dąbrowiecki Sosnowska Lipiński Jaworska'),
    streets: ['ul. Klonowa', 'ul. Brzozowa', 'ul. Młynarska', 'ul. Wrzosowa'],
  },
  DK: {
    language: 'en',
    first: words('Freja Emil Signe Asger Ida Rasmus'),
    last: words('Bækgaard Holmstrup Skovlund Nygaard Lindtoft'),
    streets: ['Birkevej', 'Møllegade', 'Strandstien', 'Egebakken'],
  },
  IT: {
    language: 'it',
    first: words('Ginevra Tommaso Elisa Davide Marta Lorenzo'),
    last: words('Bellandi Carraro Fontanesi Moretto Zanella'),
    streets: ['via dei Tigli', 'via del Mulino', 'piazza Vecchia', 'via Fiorita'],
  },
  SE: {
    language: 'sv',
    first: words('Alva Nils Saga Elias Tuva Viktor'),
    last: words('Björkqvist Granlund Hedstrand Sjöholm Åkerlind'),
    streets: ['Björkgatan', 'Kvarnvägen', 'Hamnplan', 'Ängsstigen'],
  },
  GB: {
    language: 'en',
    first: words('Imogen Callum Nadia Rhys Beatrix Owen'),
    last: words('Ashdown Fenwright Hollins Marchbank Thornley'),
    streets: ['Orchard Row', 'Mill Lane', 'Station Crescent', 'Abbey Walk'],
    numberFirst: true,
  },
}
