/** Which column is which: headings as shops, exports and people write them, in English and German. */

export type Field =
  | 'orderName'
  | 'orderId'
  | 'email'
  | 'phone'
  | 'customerName'
  | 'placedAt'
  | 'updatedAt'
  | 'cancelledAt'
  | 'currency'
  | 'total'
  | 'financialStatus'
  | 'shippingOption'
  | 'note'
  | 'language'
  | 'lineId'
  | 'sku'
  | 'title'
  | 'quantity'
  | 'price'
  | 'name'
  | 'company'
  | 'line1'
  | 'line2'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'country'
  | 'trackingNumber'
  | 'carrier'
  | 'trackingUrl'
  | 'shippedAt'
  | 'available'
  | 'location'

/** Position of each field found in the heading row. The first heading that fits wins, more telling words before less telling ones. */
export function columnsOf(headings: readonly string[]): Map<Field, number> {
  const keys = headings.map(headingKey)
  const columns = new Map<Field, number>()
  const taken = new Set<number>()
  for (const [field, words] of ALIASES) {
    for (const word of words) {
      const at = keys.findIndex((key, i) => key === word && !taken.has(i))
      if (at < 0) continue
      columns.set(field, at)
      taken.add(at)
      break
    }
  }
  return columns
}

/** Letters and digits only, umlauts as plain letters: "Order-No." → `orderno`. */
export const headingKey = (heading: string): string =>
  heading
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]/g, '')

// `name` alone is the order in Shopify's export and the person elsewhere: it goes to the order only when no other column does.
const ALIASES: readonly (readonly [Field, readonly string[]])[] = [
  [
    'orderName',
    [
      'ordername',
      'ordernumber',
      'orderno',
      'ordernr',
      'bestellnummer',
      'bestellnr',
      'auftragsnummer',
      'auftragsnr',
      'order',
      'bestellung',
      'auftrag',
      'orderid',
      'reference',
      'name',
    ],
  ],
  ['orderId', ['orderid', 'id', 'externalid']],
  ['email', ['email', 'customeremail', 'emailaddress', 'billingemail', 'mail', 'emailadresse', 'kundenemail']],
  ['phone', ['phone', 'shippingphone', 'billingphone', 'customerphone', 'telephone', 'telefon', 'telefonnummer', 'handy']],
  [
    'placedAt',
    [
      'placedat',
      'createdat',
      'orderdate',
      'ordered',
      'orderedat',
      'datecreated',
      'date',
      'bestelldatum',
      'bestelltam',
      'auftragsdatum',
      'datum',
    ],
  ],
  ['updatedAt', ['updatedat', 'modifiedat', 'datemodified', 'geandertam']],
  ['cancelledAt', ['cancelledat', 'canceledat', 'storniertam']],
  ['currency', ['currency', 'ordercurrency', 'wahrung']],
  ['total', ['total', 'ordertotal', 'totalprice', 'grandtotal', 'amount', 'gesamt', 'gesamtbetrag', 'summe', 'bestellsumme']],
  ['financialStatus', ['financialstatus', 'paymentstatus', 'zahlungsstatus']],
  ['shippingOption', ['shippingmethod', 'shippingoption', 'deliverymethod', 'versandart']],
  ['note', ['note', 'notes', 'customernote', 'bemerkung', 'anmerkung', 'hinweis']],
  ['language', ['language', 'locale', 'customerlocale', 'sprache']],
  ['lineId', ['lineid', 'lineitemid', 'positionid', 'position']],
  ['sku', ['sku', 'lineitemsku', 'itemsku', 'productsku', 'artikelnummer', 'artikelnr', 'article', 'itemnumber']],
  [
    'title',
    ['lineitemname', 'itemname', 'productname', 'title', 'product', 'item', 'artikel', 'produkt', 'bezeichnung', 'artikelbezeichnung'],
  ],
  ['quantity', ['quantity', 'qty', 'lineitemquantity', 'itemquantity', 'menge', 'anzahl', 'stuck']],
  ['price', ['price', 'lineitemprice', 'itemprice', 'unitprice', 'preis', 'einzelpreis', 'stuckpreis']],
  [
    'name',
    [
      'shippingname',
      'recipient',
      'recipientname',
      'deliveryname',
      'empfanger',
      'liefername',
      'name',
      'customername',
      'customer',
      'kunde',
      'kundenname',
    ],
  ],
  ['customerName', ['customername', 'billingname', 'customer', 'kunde', 'kundenname']],
  ['company', ['company', 'shippingcompany', 'firma']],
  [
    'line1',
    [
      'shippingaddress1',
      'address1',
      'shippingstreet',
      'street',
      'address',
      'shippingaddress',
      'strasse',
      'lieferstrasse',
      'adresse',
      'anschrift',
    ],
  ],
  ['line2', ['shippingaddress2', 'address2', 'adresszusatz']],
  ['city', ['shippingcity', 'city', 'town', 'ort', 'stadt', 'lieferort']],
  ['region', ['shippingprovince', 'shippingstate', 'province', 'state', 'region', 'bundesland']],
  ['postalCode', ['shippingzip', 'postalcode', 'postcode', 'zip', 'zipcode', 'shippingpostcode', 'plz', 'postleitzahl', 'lieferplz']],
  ['country', ['shippingcountry', 'countrycode', 'country', 'destinationcountry', 'shippingcountrycode', 'land', 'lieferland']],
  [
    'trackingNumber',
    [
      'trackingnumber',
      'trackingnumbers',
      'trackingno',
      'trackingid',
      'tracking',
      'trackingcode',
      'sendungsnummer',
      'sendungsnr',
      'paketnummer',
      'awb',
    ],
  ],
  [
    'carrier',
    ['carrier', 'trackingcompany', 'courier', 'shippingcarrier', 'versanddienst', 'versanddienstleister', 'paketdienst', 'frachtfuhrer'],
  ],
  ['trackingUrl', ['trackingurl', 'trackinglink', 'sendungslink']],
  ['shippedAt', ['shippedat', 'fulfilledat', 'shipdate', 'shippingdate', 'dispatchedat', 'versanddatum', 'versendetam']],
  ['available', ['available', 'stock', 'onhand', 'inventory', 'stocklevel', 'bestand', 'lagerbestand', 'verfugbar']],
  ['location', ['location', 'warehouse', 'lager', 'lagerort', 'standort']],
]
