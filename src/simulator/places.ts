/** Cities where customers live: names, regions (ISO 3166-2), beginnings of postal codes and rounded coordinates. */

export type City = {
  name: string
  country: string
  /** ISO 3166-2 without the country. */
  region: string
  postal: string
  latitude: number
  longitude: number
  /** How many of the country's customers live here, against the others. */
  weight: number
}

const row = (line: string): City => {
  const [name = '', country = '', region = '', postal = '', latitude, longitude, weight] = line.split('|')
  return { name, country, region, postal, latitude: Number(latitude), longitude: Number(longitude), weight: Number(weight) }
}

export const cities: readonly City[] = `
Berlin|DE|BE|101|52.52|13.41|36
Hamburg|DE|HH|200|53.55|9.99|19
München|DE|BY|803|48.14|11.58|15
Köln|DE|NW|506|50.94|6.96|11
Frankfurt am Main|DE|HE|603|50.11|8.68|8
Stuttgart|DE|BW|701|48.78|9.18|6
Düsseldorf|DE|NW|402|51.23|6.78|6
Leipzig|DE|SN|041|51.34|12.37|6
Dortmund|DE|NW|441|51.51|7.47|6
Essen|DE|NW|451|51.46|7.01|6
Bremen|DE|HB|281|53.08|8.80|6
Dresden|DE|SN|010|51.05|13.74|6
Hannover|DE|NI|301|52.37|9.73|5
Nürnberg|DE|BY|904|49.45|11.08|5
Bielefeld|DE|NW|336|52.02|8.53|3
Münster|DE|NW|481|51.96|7.63|3
Karlsruhe|DE|BW|761|49.01|8.40|3
Mannheim|DE|BW|681|49.49|8.47|3
Augsburg|DE|BY|861|48.37|10.90|3
Wiesbaden|DE|HE|651|50.08|8.24|3
Braunschweig|DE|NI|381|52.27|10.52|3
Kiel|DE|SH|241|54.32|10.14|3
Chemnitz|DE|SN|091|50.83|12.92|2
Aachen|DE|NW|520|50.78|6.08|2
Magdeburg|DE|ST|391|52.13|11.63|2
Freiburg im Breisgau|DE|BW|790|47.99|7.85|2
Lübeck|DE|SH|235|53.87|10.69|2
Erfurt|DE|TH|990|50.98|11.03|2
Rostock|DE|MV|180|54.09|12.14|2
Mainz|DE|RP|551|50.00|8.27|2
Kassel|DE|HE|341|51.32|9.49|2
Saarbrücken|DE|SL|661|49.24|7.00|2
Potsdam|DE|BB|144|52.39|13.06|2
Oldenburg|DE|NI|261|53.14|8.21|2
Regensburg|DE|BY|930|49.02|12.10|2
Würzburg|DE|BY|970|49.79|9.95|1.5
Ulm|DE|BW|890|48.40|9.99|1.5
Passau|DE|BY|940|48.57|13.46|1
Rosenheim|DE|BY|830|47.86|12.13|1
Cottbus|DE|BB|030|51.76|14.33|1
Trier|DE|RP|542|49.76|6.64|1
Flensburg|DE|SH|249|54.78|9.44|1
Konstanz|DE|BW|784|47.66|9.18|1
Stralsund|DE|MV|184|54.31|13.08|0.7
Wien|AT|9|10|48.21|16.37|19
Graz|AT|6|80|47.07|15.44|3
Linz|AT|4|40|48.31|14.29|2
Salzburg|AT|5|50|47.80|13.04|2
Innsbruck|AT|7|60|47.26|11.39|1.5
Amsterdam|NL|NH|10|52.37|4.90|9
Rotterdam|NL|ZH|30|51.92|4.48|6
Utrecht|NL|UT|35|52.09|5.12|4
Groningen|NL|GR|97|53.22|6.57|2
Antwerpen|BE|VAN|20|51.22|4.40|5
Bruxelles|BE|BRU|10|50.85|4.35|5
Paris|FR|IDF|750|48.86|2.35|21
Lyon|FR|ARA|690|45.76|4.84|5
Lille|FR|HDF|590|50.63|3.06|3
Strasbourg|FR|GES|670|48.58|7.75|3
Toulouse|FR|OCC|310|43.60|1.44|3
Warszawa|PL|14|00-|52.23|21.01|17
Poznań|PL|30|60-|52.41|16.93|5
Kraków|PL|12|30-|50.06|19.94|7
København|DK|84|21|55.68|12.57|6
Aarhus|DK|82|80|56.16|10.20|3
Milano|IT|25|201|45.46|9.19|13
Bolzano|IT|32|391|46.50|11.35|2
Stockholm|SE|AB|11|59.33|18.07|9
Malmö|SE|M|21|55.60|13.00|3
London|GB|ENG|SE|51.51|-0.13|30
Manchester|GB|ENG|M|53.48|-2.24|6
`
  .trim()
  .split('\n')
  .map(row)

/** Where the shop sells, as shares of its orders. */
export const MARKETS: Readonly<Record<string, number>> = {
  DE: 0.78,
  AT: 0.08,
  NL: 0.04,
  FR: 0.03,
  BE: 0.015,
  PL: 0.015,
  DK: 0.01,
  IT: 0.01,
  SE: 0.01,
  GB: 0.01,
}

export const ZONES: Readonly<Record<string, string>> = { GB: 'Europe/London' }
export const zoneOf = (country: string): string => ZONES[country] ?? 'Europe/Berlin'

/** Great circle, kilometres. */
export function distanceKm(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const rad = Math.PI / 180
  const [p, q] = [a.latitude * rad, b.latitude * rad]
  const h = Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2
  return Math.round(12_742 * Math.asin(Math.min(1, Math.sqrt(h))))
}
