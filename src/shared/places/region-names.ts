/** Names of regions by their ISO 3166-2 code, where a bare code would mean nothing to a reader. A country is a row; a language a column. */

type Names = Readonly<Record<string, string>>

/** "Bavaria" for DE and BY, the country where the region has no row, null for neither. Unknown languages read English. */
export function placeName({ country, region }: { country: string | null; region: string | null }, language: string): string | null {
  if (!country || !/^[A-Z]{2}$/.test(country)) return null
  const known = language.slice(0, 2) === 'de' ? 'de' : 'en'
  const key = `${country}-${region}`
  return (
    (known === 'de' ? GERMAN[key] : undefined) ?? NAMES.get(key) ?? new Intl.DisplayNames(known, { type: 'region' }).of(country) ?? null
  )
}

const ROWS: Names = {
  DE: 'BB Brandenburg,BE Berlin,BW Baden-Württemberg,BY Bavaria,HB Bremen,HE Hesse,HH Hamburg,MV Mecklenburg-Vorpommern,NI Lower Saxony,NW North Rhine-Westphalia,RP Rhineland-Palatinate,SH Schleswig-Holstein,SL Saarland,SN Saxony,ST Saxony-Anhalt,TH Thuringia',
  AT: '1 Burgenland,2 Carinthia,3 Lower Austria,4 Upper Austria,5 Salzburg,6 Styria,7 Tyrol,8 Vorarlberg,9 Vienna',
  GB: 'ENG England,NIR Northern Ireland,SCT Scotland,WLS Wales',
  US: 'AK Alaska,AL Alabama,AR Arkansas,AZ Arizona,CA California,CO Colorado,CT Connecticut,DC Washington D.C.,DE Delaware,FL Florida,GA Georgia,HI Hawaii,IA Iowa,ID Idaho,IL Illinois,IN Indiana,KS Kansas,KY Kentucky,LA Louisiana,MA Massachusetts,MD Maryland,ME Maine,MI Michigan,MN Minnesota,MO Missouri,MS Mississippi,MT Montana,NC North Carolina,ND North Dakota,NE Nebraska,NH New Hampshire,NJ New Jersey,NM New Mexico,NV Nevada,NY New York,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VA Virginia,VT Vermont,WA Washington,WI Wisconsin,WV West Virginia,WY Wyoming',
  CA: 'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NS Nova Scotia,NT Northwest Territories,NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon',
}

/** Only where German has a word of its own. */
const GERMAN: Names = {
  'DE-BY': 'Bayern',
  'DE-HE': 'Hessen',
  'DE-NI': 'Niedersachsen',
  'DE-NW': 'Nordrhein-Westfalen',
  'DE-RP': 'Rheinland-Pfalz',
  'DE-SN': 'Sachsen',
  'DE-ST': 'Sachsen-Anhalt',
  'DE-TH': 'Thüringen',
  'AT-2': 'Kärnten',
  'AT-3': 'Niederösterreich',
  'AT-4': 'Oberösterreich',
  'AT-6': 'Steiermark',
  'AT-7': 'Tirol',
  'AT-9': 'Wien',
  'US-CA': 'Kalifornien',
  'GB-NIR': 'Nordirland',
  'GB-SCT': 'Schottland',
}

const NAMES = new Map(
  Object.entries(ROWS).flatMap(([country, row]) =>
    row.split(',').map((one): [string, string] => {
      const blank = one.indexOf(' ')
      return [`${country}-${one.slice(0, blank)}`, one.slice(blank + 1)]
    }),
  ),
)
