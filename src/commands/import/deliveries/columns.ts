/** Which column of a delivery history is which, in the headings that shops, carriers and people write. */
import { headingKey } from '../../../adapters/stores/csv/columns.ts'

export type Column =
  | 'order_id'
  | 'ordered_at'
  | 'shipped_at'
  | 'delivered_at'
  | 'promised_at'
  | 'carrier'
  | 'service'
  | 'origin_id'
  | 'origin_country'
  | 'origin_region'
  | 'dest_country'
  | 'dest_region'
  | 'dest_postal'
  | 'dest_city'
  | 'distance_km'
  | 'units'
  | 'weight_g'
  | 'weight_kg'
  | 'cancelled'

export const deliveryColumns = (headings: readonly string[]): Map<Column, number> => findColumns(headings, ALIASES)

/** Position of each column found. The first heading that fits wins, more telling words before less telling ones. */
export function findColumns<Name extends string>(
  headings: readonly string[],
  aliases: readonly (readonly [Name, string])[],
): Map<Name, number> {
  const keys = headings.map(headingKey)
  const found = new Map<Name, number>()
  const taken = new Set<number>()
  for (const [column, words] of aliases)
    for (const word of [headingKey(column), ...words.split(' ')]) {
      const at = keys.findIndex((key, i) => key === word && !taken.has(i))
      if (at < 0) continue
      found.set(column, at)
      taken.add(at)
      break
    }
  return found
}

export const columnNames = (): string[] => ALIASES.map(([column]) => column)

const ALIASES: readonly (readonly [Column, string])[] = [
  [
    'order_id',
    'ordername ordernumber orderno ordernr bestellnummer bestellnr auftragsnummer auftragsnr order name reference trackingnumber trackingcode sendungsnummer id',
  ],
  [
    'ordered_at',
    'orderedon placedat orderdate orderpurchasetimestamp purchasedat createdat datecreated ordered bestelldatum bestelltam auftragsdatum paidat date datum',
  ],
  [
    'shipped_at',
    'shippedon handedoverat handedoveron shipdate shippingdate dispatchedat dispatchdate fulfilledat orderdeliveredcarrierdate pickedupat pickupdate shipped versanddatum versendetam versandtam ubergabe',
  ],
  [
    'delivered_at',
    'deliveredon deliverydate arrivedat arrivedon actualdelivery actualdeliverydate orderdeliveredcustomerdate deliveredtoclientdate delivered zugestelltam zustelldatum lieferdatum geliefertam',
  ],
  [
    'promised_at',
    'promisedon promiseddate estimateddelivery estimateddeliverydate orderestimateddeliverydate scheduleddeliverydate edd expectedat lieferterminsoll zugesagtam liefertermin',
  ],
  ['carrier', 'carriername trackingcompany shipmentmode zusteller versanddienstleister frachtfuhrer paketdienst'],
  ['service', 'shippingmethod shippingoption deliverymethod servicelevel versandart'],
  ['origin_id', 'warehouse warehouseid sellerid location locationid manufacturingsite lager'],
  ['origin_country', 'fromcountry shipfromcountry absenderland'],
  ['origin_region', 'originstate fromregion fromstate sellerstate'],
  ['dest_country', 'destinationcountry shippingcountry country shiptocountry tocountry lieferland land'],
  ['dest_region', 'destinationregion destinationstate shippingprovince shippingstate province state region customerstate bundesland'],
  [
    'dest_postal',
    'destpostalcode destinationpostal destinationpostalcode shippingzip shippingpostalcode postalcode postcode zip zipcode customerzipcodeprefix plz lieferplz',
  ],
  ['dest_city', 'destinationcity shippingcity city customercity ort stadt lieferort'],
  ['distance_km', 'distance km entfernungkm entfernung'],
  ['units', 'quantity items itemcount qty lineitemquantity menge anzahl stuck'],
  ['weight_g', 'weightgrams grams weightingrams gewichtg gewichtingramm'],
  ['weight_kg', 'weight weightkilograms kg gewichtkg gewicht'],
  ['cancelled', 'cancelledat canceledat cancelled canceled storniertam storniert'],
]
