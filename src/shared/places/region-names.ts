/** Names of regions by their ISO 3166-2 code, where a bare code would mean nothing to a reader. A country is a row; a language a column. */
import { regionWords } from './region-words.ts'

type Names = Readonly<Record<string, string>>

/** "Bavaria" for DE and BY, the country where the region has no row, null for neither. Unknown languages read English. */
export function placeName({ country, region }: { country: string | null; region: string | null }, language: string): string | null {
  if (!country || !/^[A-Z]{2}$/.test(country)) return null
  const known = /^[a-z]{2}/.exec(language.toLowerCase())?.[0] ?? 'en'
  const key = `${country}-${region}`
  return OWN_WORDS[known]?.[key] ?? commonName(key, known) ?? new Intl.DisplayNames([known, 'en'], { type: 'region' }).of(country) ?? null
}

/** "BY" for DE and "Bayern", "Bavaria" or "baviera"; null for what is no name of a region there. */
export function regionNamed(country: string, name: string): string | null {
  codes ??= codesByName()
  return codes.get(`${country} ${folded(name)}`) ?? null
}

let codes: Map<string, string> | undefined
function codesByName(): Map<string, string> {
  const found = new Map<string, string>()
  for (const names of [NAMES, ...Object.values(OWN_WORDS)])
    for (const [key, name] of Object.entries(names)) {
      const [country, code] = [key.slice(0, 2), key.slice(3)]
      const way = `${country} ${folded(name)}`
      // Where two regions share a name in some language, the one that is written so there has it.
      if (!found.has(way)) found.set(way, code)
    }
  return found
}

/** Without what was only added to tell it from another country's, without accents, spaces and signs. */
const folded = (name: string): string =>
  name
    .replace(/ \(.*\)$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The English name or the one written there, unless readers of the language would not know it as one. */
function commonName(key: string, language: string): string | null {
  const name = NAMES[key] ?? null
  if (name === null || OTHER_LETTERS.has(language)) return null
  return ALSO_ENGLISH.has(language) || !ENGLISH_WORDS.test(name) ? name : null
}
const OTHER_LETTERS = new Set(['ja', 'ar'])
/** These write the states of America and Canada as English does. */
const ALSO_ENGLISH = new Set(['en', 'de', 'nl', 'sv'])
const ENGLISH_WORDS = /\b(?:North(?:ern|west)?|South|West(?:ern)?|Capital|British|Prince|Newfoundland|Nova Scotia|New Brunswick)\b/

const ROWS: Names = {
  DE: 'BB Brandenburg,BE Berlin,BW Baden-Württemberg,BY Bavaria,HB Bremen,HE Hesse,HH Hamburg,MV Mecklenburg-Vorpommern,NI Lower Saxony,NW North Rhine-Westphalia,RP Rhineland-Palatinate,SH Schleswig-Holstein,SL Saarland,SN Saxony,ST Saxony-Anhalt,TH Thuringia',
  AT: '1 Burgenland,2 Carinthia,3 Lower Austria,4 Upper Austria,5 Salzburg,6 Styria,7 Tyrol,8 Vorarlberg,9 Vienna',
  GB: 'ENG England,NIR Northern Ireland,SCT Scotland,WLS Wales',
  US: 'AK Alaska,AL Alabama,AR Arkansas,AZ Arizona,CA California,CO Colorado,CT Connecticut,DC Washington D.C.,DE Delaware,FL Florida,GA Georgia,HI Hawaii,IA Iowa,ID Idaho,IL Illinois,IN Indiana,KS Kansas,KY Kentucky,LA Louisiana,MA Massachusetts,MD Maryland,ME Maine,MI Michigan,MN Minnesota,MO Missouri,MS Mississippi,MT Montana,NC North Carolina,ND North Dakota,NE Nebraska,NH New Hampshire,NJ New Jersey,NM New Mexico,NV Nevada,NY New York,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VA Virginia,VT Vermont,WA Washington,WI Wisconsin,WV West Virginia,WY Wyoming',
  CA: 'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NS Nova Scotia,NT Northwest Territories,NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon',
  AU: 'ACT Australian Capital Territory,NSW New South Wales,NT Northern Territory,QLD Queensland,SA South Australia,TAS Tasmania,VIC Victoria,WA Western Australia',
}

/** As they are written there: what readers elsewhere see, too, where their language has no word in the lists. */
const WRITTEN_THERE: Names = {
  BE: 'BRU Brussels,VAN Antwerpen,VBR Vlaams-Brabant,VLG Vlaanderen,VLI Limburg (BE),VOV Oost-Vlaanderen,VWV West-Vlaanderen,WAL Wallonie,WBR Brabant wallon,WHT Hainaut,WLG Liège,WLX Luxembourg (BE),WNA Namur',
  BR: 'AC Acre,AL Alagoas,AM Amazonas,AP Amapá,BA Bahia,CE Ceará,DF Distrito Federal,ES Espírito Santo,GO Goiás,MA Maranhão,MG Minas Gerais,MS Mato Grosso do Sul,MT Mato Grosso,PA Pará,PB Paraíba,PE Pernambuco,PI Piauí,PR Paraná,RJ Rio de Janeiro,RN Rio Grande do Norte,RO Rondônia,RR Roraima,RS Rio Grande do Sul,SC Santa Catarina,SE Sergipe,SP São Paulo,TO Tocantins',
  CH: 'AG Aargau,AI Appenzell Innerrhoden,AR Appenzell Ausserrhoden,BE Bern,BL Basel-Landschaft,BS Basel-Stadt,FR Fribourg,GE Genève,GL Glarus,GR Graubünden,JU Jura,LU Luzern,NE Neuchâtel,NW Nidwalden,OW Obwalden,SG St. Gallen,SH Schaffhausen,SO Solothurn,SZ Schwyz,TG Thurgau,TI Ticino,UR Uri,VD Vaud,VS Valais,ZG Zug,ZH Zürich',
  DK: '81 Nordjylland,82 Midtjylland,83 Syddanmark,84 Hovedstaden,85 Sjælland',
  ES: 'AN Andalucía,AR Aragón,AS Asturias,CB Cantabria,CE Ceuta,CL Castilla y León,CM Castilla-La Mancha,CN Canarias,CT Catalunya,EX Extremadura,GA Galicia,IB Illes Balears,MC Murcia,MD Madrid,ML Melilla,NC Navarra,PV País Vasco,RI La Rioja,VC Comunitat Valenciana',
  FR: '20R Corse,ARA Auvergne-Rhône-Alpes,BFC Bourgogne-Franche-Comté,BRE Bretagne,COR Corse,CVL Centre-Val de Loire,GES Grand Est,HDF Hauts-de-France,IDF Île-de-France,NAQ Nouvelle-Aquitaine,NOR Normandie,OCC Occitanie,PAC Provence-Alpes-Côte d’Azur,PDL Pays de la Loire',
  IT: '21 Piemonte,23 Valle d’Aosta,25 Lombardia,32 Trentino-Alto Adige,34 Veneto,36 Friuli Venezia Giulia,42 Liguria,45 Emilia-Romagna,52 Toscana,55 Umbria,57 Marche,62 Lazio,65 Abruzzo,67 Molise,72 Campania,75 Puglia,77 Basilicata,78 Calabria,82 Sicilia,88 Sardegna',
  NL: 'DR Drenthe,FL Flevoland,FR Fryslân,GE Gelderland,GR Groningen,LI Limburg (NL),NB Noord-Brabant,NH Noord-Holland,OV Overijssel,UT Utrecht,ZE Zeeland,ZH Zuid-Holland',
  PL: '02 Dolnośląskie,04 Kujawsko-Pomorskie,06 Lubelskie,08 Lubuskie,10 Łódzkie,12 Małopolskie,14 Mazowieckie,16 Opolskie,18 Podkarpackie,20 Podlaskie,22 Pomorskie,24 Śląskie,26 Świętokrzyskie,28 Warmińsko-Mazurskie,30 Wielkopolskie,32 Zachodniopomorskie',
  SE: 'AB Stockholm,AC Västerbotten,BD Norrbotten,C Uppsala,D Södermanland,E Östergötland,F Jönköping,G Kronoberg,H Kalmar,I Gotland,K Blekinge,M Skåne,N Halland,O Västra Götaland,S Värmland,T Örebro,U Västmanland,W Dalarna,X Gävleborg,Y Västernorrland,Z Jämtland',
}

/** Only where a language has a word of its own. */
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

const FRENCH: Names = {
  'DE-BB': 'Brandebourg',
  'DE-BW': 'Bade-Wurtemberg',
  'DE-BY': 'Bavière',
  'DE-HB': 'Brême',
  'DE-HH': 'Hambourg',
  'DE-MV': 'Mecklembourg-Poméranie-Occidentale',
  'DE-NI': 'Basse-Saxe',
  'DE-NW': 'Rhénanie-du-Nord-Westphalie',
  'DE-RP': 'Rhénanie-Palatinat',
  'DE-SL': 'Sarre',
  'DE-SN': 'Saxe',
  'DE-ST': 'Saxe-Anhalt',
  'DE-TH': 'Thuringe',
  'AT-2': 'Carinthie',
  'AT-3': 'Basse-Autriche',
  'AT-4': 'Haute-Autriche',
  'AT-5': 'Salzbourg',
  'AT-6': 'Styrie',
  'AT-7': 'Tyrol',
  'AT-9': 'Vienne',
  'GB-ENG': 'Angleterre',
  'GB-NIR': 'Irlande du Nord',
  'GB-SCT': 'Écosse',
  'GB-WLS': 'pays de Galles',
  'US-CA': 'Californie',
  'US-FL': 'Floride',
  'CA-BC': 'Colombie-Britannique',
  'CA-NB': 'Nouveau-Brunswick',
  'CA-NL': 'Terre-Neuve-et-Labrador',
  'CA-NS': 'Nouvelle-Écosse',
  'CA-PE': 'Île-du-Prince-Édouard',
  'CA-QC': 'Québec',
}

const SPANISH: Names = {
  'DE-BB': 'Brandeburgo',
  'DE-BE': 'Berlín',
  'DE-BY': 'Baviera',
  'DE-HH': 'Hamburgo',
  'DE-MV': 'Mecklemburgo-Pomerania Occidental',
  'DE-NI': 'Baja Sajonia',
  'DE-NW': 'Renania del Norte-Westfalia',
  'DE-RP': 'Renania-Palatinado',
  'DE-SL': 'Sarre',
  'DE-SN': 'Sajonia',
  'DE-ST': 'Sajonia-Anhalt',
  'DE-TH': 'Turingia',
  'AT-2': 'Carintia',
  'AT-3': 'Baja Austria',
  'AT-4': 'Alta Austria',
  'AT-5': 'Salzburgo',
  'AT-6': 'Estiria',
  'AT-7': 'Tirol',
  'AT-9': 'Viena',
  'GB-ENG': 'Inglaterra',
  'GB-NIR': 'Irlanda del Norte',
  'GB-SCT': 'Escocia',
  'GB-WLS': 'Gales',
  'US-NY': 'Nueva York',
  'US-NJ': 'Nueva Jersey',
  'US-NM': 'Nuevo México',
  'US-PA': 'Pensilvania',
}

const PORTUGUESE: Names = {
  'DE-BB': 'Brandemburgo',
  'DE-BE': 'Berlim',
  'DE-BY': 'Baviera',
  'DE-HH': 'Hamburgo',
  'DE-NI': 'Baixa Saxônia',
  'DE-NW': 'Renânia do Norte-Vestfália',
  'DE-RP': 'Renânia-Palatinado',
  'DE-SL': 'Sarre',
  'DE-SN': 'Saxônia',
  'DE-ST': 'Saxônia-Anhalt',
  'DE-TH': 'Turíngia',
  'AT-2': 'Caríntia',
  'AT-3': 'Baixa Áustria',
  'AT-4': 'Alta Áustria',
  'AT-5': 'Salzburgo',
  'AT-6': 'Estíria',
  'AT-7': 'Tirol',
  'AT-9': 'Viena',
  'GB-ENG': 'Inglaterra',
  'GB-NIR': 'Irlanda do Norte',
  'GB-SCT': 'Escócia',
  'GB-WLS': 'País de Gales',
  'US-CA': 'Califórnia',
  'US-FL': 'Flórida',
  'US-NY': 'Nova York',
  'US-PA': 'Pensilvânia',
}

/** "BY Bavaria,HE Hesse" of DE → DE-BY Bavaria, DE-HE Hesse. */
const namesIn = (rows: Names): Names =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([country, row]) =>
      row.split(',').map((one): [string, string] => {
        const blank = one.indexOf(' ')
        return [`${country}-${one.slice(0, blank)}`, one.slice(blank + 1)]
      }),
    ),
  )

const LISTED: Readonly<Record<string, Names>> = { de: GERMAN, fr: FRENCH, es: SPANISH, pt: PORTUGUESE }
const OWN_WORDS: Readonly<Record<string, Names>> = {
  ...LISTED,
  ...Object.fromEntries(Object.entries(regionWords).map(([language, rows]) => [language, { ...LISTED[language], ...namesIn(rows) }])),
}

const NAMES = namesIn({ ...ROWS, ...WRITTEN_THERE })
