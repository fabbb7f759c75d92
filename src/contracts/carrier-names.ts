/**
 * Names of carriers as shops, people and other lists write them → carrier id. Ids are those of `adapters/carriers` and of
 * carriers that adapters will be written for; a brand with several systems has a family id (`dhl`).
 */

/** The id for a name ("UPS Ground", "fed ex", "canada_post", "DHLPaket"); null for a name that no carrier is known by. */
export function carrierIdOf(name: string): string | null {
  const words = wordsOf(name)
  // The longest leading part that is a name decides: what follows is the service ("UPS 2nd Day Air").
  for (let count = Math.min(words.length, 6); count > 0; count--) {
    const id = ALIASES.get(words.slice(0, count).join(''))
    if (id) return id
  }
  return null
}

/** The family of a carrier id (`dhl_express` → `dhl`); ids without family are their own. */
export const familyOf = (carrierId: string): string => FAMILIES.get(carrierId) ?? carrierId

/** True when numbers of one may be asked of the other. */
export const sameFamily = (one: string, other: string): boolean => familyOf(one) === familyOf(other)

/** The name people know it by; the id itself for one without. */
export const carrierNameOf = (carrierId: string): string => NAMES[carrierId]?.[0] ?? carrierId

function wordsOf(name: string): string[] {
  const plain = name.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  while (words.length > 1 && FILLERS.has(words[0] ?? '')) words.shift()
  return words
}

const FILLERS = new Set(['via', 'by', 'per', 'with', 'mit', 'the', 'carrier', 'versand'])

// First the name for people, then other ways to write it. Blanks, hyphens, case and accents do not matter.
const NAMES: Record<string, readonly string[]> = {
  '17track': ['17TRACK'],
  '4px': ['4PX', '4PX Express', '递四方'],
  a1_international: ['A1 International'],
  aftership: ['AfterShip'],
  allied_express: ['Allied Express'],
  amazon: ['Amazon', 'Amazon Logistics', 'Amazon Ground', 'AmazonMws', 'AMZL', 'AMZN', 'Amazon Logistics UK', 'Amazon Swiship'],
  amazon_shipping: ['Amazon Shipping'],
  an_post: ['An Post', 'Ireland Post'],
  aramex: ['Aramex'],
  asendia: ['Asendia'],
  asendia_us: ['Asendia USA', 'Asendia US'],
  australiapost: ['Australia Post', 'AusPost', 'Aus Post', 'eParcel', 'StarTrack', 'Australia Post API'],
  bluedart: ['Blue Dart', 'Bluedart'],
  boxknight: ['BoxKnight'],
  bpost: ['bpost', 'Belgian Post', 'Belgium Post', 'bpost international'],
  budbee: ['Budbee'],
  cainiao: ['Cainiao', '菜鸟'],
  canadapost: ['Canada Post', 'Postes Canada', 'CanadaPost', 'CPC'],
  china_ems: ['China EMS', 'China Post', 'Chinese Post', 'China Post EMS', 'ePacket', 'EMS China', '中国邮政'],
  clickpost: ['ClickPost'],
  correos: ['Correos', 'Correos de España', 'Correos Spain', 'Spain Post'],
  dhl: ['DHL'],
  dhl_ecommerce: ['DHL eCommerce', 'DHL Global Mail', 'DhlEcs', 'DHL eCommerce US', 'DHL eCommerce Asia', 'DhlGlobalMail', 'DGM'],
  dhl_express: ['DHL Express', 'DHL International', 'DHL Worldwide', 'MyDHL', 'DHL Express Worldwide', 'dhl pieceid'],
  dhl_parcel_de: [
    'DHL Paket',
    'Deutsche Post DHL',
    'DHL Germany',
    'DHL Deutschland',
    'DHL Parcel DE',
    'DHL Parcel Germany',
    'Deutsche Post',
    'DHL Päckchen',
    'DHL DE',
    'German Post',
  ],
  dhl_unified: ['DHL Unified'],
  dicom: ['Dicom', 'GLS Canada'],
  dpd: ['DPD', 'Dynamic Parcel Distribution', 'DPD UK', 'DPDUK', 'DPD Germany', 'DPD Local', 'Interlink Express', 'Geopost'],
  biber: ['Biber Sparversand'],
  habicht: ['Habicht Express'],
  kranich: ['Kranich Paket'],
  demo: ['Demo Parcel'],
  easypost: ['EasyPost'],
  fedex: ['FedEx', 'Fed Ex', 'Federal Express', 'FedExDefault', 'FedEx SmartPost', 'FDX'],
  geodis: ['Geodis'],
  gls: ['GLS', 'General Logistics Systems', 'GLS Germany'],
  hay_post: ['Hay Post', 'Haypost', 'Armenia Post'],
  hermes: ['Hermes', 'Evri', 'myHermes', 'Hermesworld', 'Hermes Germany'],
  inpost: ['InPost', 'InPost Paczkomaty', 'Paczkomaty'],
  landmark: ['Landmark Global', 'Landmark'],
  laposte: ['La Poste', 'Colissimo', 'LaPoste', 'France Post', 'La Poste Colissimo', 'Chronopost'],
  lasership: ['LaserShip', 'Laser Ship', 'LaserShipV2'],
  locate2u: ['Locate2u'],
  nationex: ['Nationex'],
  newgistics: ['Newgistics'],
  nova_poshta: ['Nova Poshta', 'Nova Post', 'Нова пошта', 'Новая почта'],
  np_shopping: ['NP Shopping'],
  nz_post: ['NZ Post', 'New Zealand Post', 'CourierPost'],
  old_dominion: ['Old Dominion', 'Old Dominion Freight Line', 'ODFL'],
  ontrac: ['OnTrac', 'OnTracV3', 'On Trac'],
  pitney_bowes: ['Pitney Bowes'],
  poczta_polska: ['Poczta Polska', 'Poland Post', 'Polish Post'],
  postnl: ['PostNL', 'Post NL', 'TNT Post', 'Netherlands Post', 'PostNL Pakketten', 'PostNL International', 'PostNL Domestic'],
  postnord: ['PostNord', 'Post Nord', 'Danmark Post', 'Posten Norden', 'PostNord Denmark', 'PostNord Sweden'],
  prestige: ['Prestige'],
  purolator: ['Purolator', 'Purolator International'],
  roadie: ['Roadie'],
  royalmail: ['Royal Mail', 'RoyalMail', 'Royal Mail UK'],
  seko: ['SEKO', 'SEKO Logistics'],
  sendle: ['Sendle'],
  ship24: ['Ship24'],
  shipengine: ['ShipEngine'],
  shippo: ['Shippo'],
  smartkargo: ['SmartKargo'],
  tnt: ['TNT', 'TNT Express'],
  ukrposhta: ['Ukrposhta', 'Ukraine Post', 'Укрпошта'],
  ups: ['UPS', 'United Parcel Service', 'UPSDAP', 'UPS Canada', 'UPS Freight'],
  ups_mi: ['UPS Mail Innovations', 'UPS MI', 'UPS Mail', 'UPSMailInnovations'],
  usps: ['USPS', 'United States Postal Service', 'US Postal Service', 'U.S. Postal Service', 'US Post', 'US Mail', 'UspsWebtools'],
  yodel: ['Yodel'],
  yunexpress: ['YunExpress', 'Yun Express', '云途'],
  zoom2u: ['Zoom2u'],
}

const FAMILIES = new Map(['dhl', 'dhl_unified', 'dhl_express', 'dhl_parcel_de', 'dhl_ecommerce'].map((id) => [id, 'dhl'] as const))

const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([id, names]) => [id, ...names].map((name) => [wordsOf(name).join(''), id] as const)),
)
