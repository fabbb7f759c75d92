/** Swedish. */
import type { WordKey } from './en.ts'

export const sv: Record<WordKey, string> = {
  'basis.placed': 'Vi börjar packa {day}.',
  'basis.placed_late': 'Vi börjar packa {day} (beställt efter {cutOff}).',
  'basis.handling_day': 'Vi skickar det {day}.',
  'basis.handling': 'Vi skickar det mellan {from} och {to}.',
  'basis.handed_over': 'Transportören tog hand om det {day}.',
  'basis.transit': 'Transporten tar {min, select, none {} other {{min}–}}{max, plural, one {# vardag} other {# vardagar}}.',
  'basis.remote':
    'För öar och avlägsna platser är {min, select, none {} other {{min}–}}{max, plural, one {# dag} other {# dagar}} extra redan inräknat.',
  'basis.closed': 'Ingen leverans {days}.',
  'basis.carrier_estimate': 'Det datumet kommer från transportören.',
  'basis.scan': 'Det visar den senaste skanningen.',
  'basis.problem': 'Paketet har stoppats på vägen; oftast åker det vidare inom den här tiden.',
  'basis.overdue': 'Det tar längre tid än vanligt; vi fortsätter att följa det.',
  'basis.estimate':
    'Det här är en uppskattning: vi känner ännu till för få leveranser{place, select, none {} other { till {place}}}{carrier, select, none {} other { med {carrier}}}.',
  'basis.learned':
    'Enligt {deliveries, plural, one {# leverans} other {# leveranser}}{place, select, none {} other { till {place}}}{carrier, select, none {} other { med {carrier}}}: {tenths} av 10 sådana beställningar kommer fram inom den tiden.',
  'quote.no_items': 'Inga varor angavs: pris och datum gäller ett vanligt paket.',
  'quote.typical_weight': 'Vikten för vissa varor är inte känd: en vanlig vikt har använts.',
  'quote.no_price': 'Priset för vissa varor är inte känt: fri frakt från ett visst belopp har inte räknats in.',
  'quote.other_currency': 'Priserna är i en annan valuta: fri frakt från ett visst belopp har inte räknats in.',
  'quote.no_postal_code': 'Inget postnummer angavs: datumen gäller hela landet.',
  'quote.postal_code_unread': 'Postnumret finns inte i landet: datumen gäller hela landet.',
  'quote.asked_for_the_past': 'Den angivna tiden har just passerat: datumen gäller en beställning som läggs nu.',
  'quote.not_served': 'Butiken levererar inte dit.',
  'quote.excluded': 'Butiken levererar inte till det området.',
  'quote.no_rate': 'Butiken kan inte skicka de här varorna dit.',
}
