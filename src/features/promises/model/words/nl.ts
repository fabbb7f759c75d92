/** Dutch. */
import type { WordKey } from './en.ts'

export const nl: Record<WordKey, string> = {
  'basis.placed': 'We beginnen op {day} met inpakken.',
  'basis.placed_late': 'We beginnen op {day} met inpakken (besteld na {cutOff} uur).',
  'basis.handling_day': 'We versturen het op {day}.',
  'basis.handling': 'We versturen het tussen {from} en {to}.',
  'basis.handed_over': 'De vervoerder heeft het op {day} overgenomen.',
  'basis.transit': 'Het vervoer duurt {min, select, none {} other {{min} tot }}{max, plural, one {# werkdag} other {# werkdagen}}.',
  'basis.remote':
    'Eilanden en afgelegen plaatsen kosten {min, select, none {} other {{min} tot }}{max, plural, one {# dag} other {# dagen}} extra; dat is meegerekend.',
  'basis.closed': 'Geen bezorging op {days}.',
  'basis.carrier_estimate': 'Deze datum komt van de vervoerder.',
  'basis.scan': 'Dat blijkt uit de laatste scan.',
  'basis.problem': 'Het pakket wordt opgehouden; meestal gaat het binnen deze tijd verder.',
  'basis.overdue': 'Het duurt langer dan normaal; we blijven het volgen.',
  'basis.estimate':
    'Dit is een schatting: we kennen nog te weinig bezorgingen{place, select, none {} other { naar {place}}}{carrier, select, none {} other { door {carrier}}}.',
  'basis.learned':
    'Op basis van {deliveries, plural, one {# bezorging} other {# bezorgingen}}{place, select, none {} other { naar {place}}}{carrier, select, none {} other { door {carrier}}}: van elke 10 bestellingen zoals deze komen er {tenths} binnen die tijd aan.',
  'quote.no_items': 'Er zijn geen artikelen genoemd: de prijs en de data gelden voor een gewoon pakket.',
  'quote.typical_weight': 'Van sommige artikelen is het gewicht niet bekend: er is een gewoon gewicht genomen.',
  'quote.no_price': 'Van sommige artikelen is de prijs niet bekend: met gratis verzending vanaf een bedrag is geen rekening gehouden.',
  'quote.other_currency': 'De prijzen zijn in een andere munt: met gratis verzending vanaf een bedrag is geen rekening gehouden.',
  'quote.no_postal_code': 'Er is geen postcode genoemd: de data gelden voor het hele land.',
  'quote.postal_code_unread': 'Deze postcode bestaat niet in dit land: de data gelden voor het hele land.',
  'quote.asked_for_the_past': 'Het gevraagde tijdstip is net voorbij: de data gelden voor een bestelling van nu.',
  'quote.not_served': 'De winkel bezorgt daar niet.',
  'quote.excluded': 'De winkel bezorgt niet in dit gebied.',
  'quote.no_rate': 'De winkel kan deze artikelen daar niet naartoe sturen.',
}
