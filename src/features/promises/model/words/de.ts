/** German. */
import type { WordKey } from './en.ts'

export const de: Record<WordKey, string> = {
  'basis.placed': 'Die Bearbeitung beginnt am {day}.',
  'basis.placed_late': 'Die Bearbeitung beginnt am {day} (bestellt nach {cutOff} Uhr).',
  'basis.handling_day': 'Versand am {day}.',
  'basis.handling': 'Versand zwischen {from} und {to}.',
  'basis.handed_over': 'Der Zusteller hat es am {day} übernommen.',
  'basis.transit': 'Die Laufzeit beträgt {min, select, none {} other {{min}–}}{max, plural, one {# Werktag} other {# Werktage}}.',
  'basis.remote':
    'Für Inseln und entlegene Orte sind {min, select, none {} other {{min}–}}{max, plural, one {# Tag} other {# Tage}} mehr eingerechnet.',
  'basis.closed': 'Keine Zustellung am {days}.',
  'basis.carrier_estimate': 'Dieses Datum nennt der Zusteller.',
  'basis.scan': 'Das ergibt sich aus dem letzten Scan.',
  'basis.problem': 'Die Sendung wird aufgehalten; meist geht es in dieser Zeit weiter.',
  'basis.overdue': 'Es dauert länger als üblich; wir prüfen weiter.',
  'basis.estimate':
    'Eine Schätzung: Es gibt noch zu wenige Lieferungen{place, select, none {} other { nach {place}}}{carrier, select, none {} other { mit {carrier}}}.',
  'basis.learned':
    'Aus {deliveries, plural, one {# Lieferung} other {# Lieferungen}}{place, select, none {} other { nach {place}}}{carrier, select, none {} other { mit {carrier}}}: {tenths} von 10 solchen Bestellungen kommen bis dahin an.',
  'quote.no_items': 'Ohne Artikel gefragt: Preis und Tage gelten für ein übliches Paket.',
  'quote.typical_weight': 'Das Gewicht einiger Artikel ist nicht bekannt: ein übliches wurde angenommen.',
  'quote.no_price': 'Der Preis einiger Artikel ist nicht bekannt: versandkostenfrei ab einem Warenwert blieb unberücksichtigt.',
  'quote.other_currency': 'Die Preise sind in einer anderen Währung: versandkostenfrei ab einem Warenwert blieb unberücksichtigt.',
  'quote.no_postal_code': 'Ohne Postleitzahl gefragt: die Tage gelten für das ganze Land.',
  'quote.postal_code_unread': 'Diese Postleitzahl gibt es in dem Land nicht: die Tage gelten für das ganze Land.',
  'quote.asked_for_the_past': 'Der gefragte Zeitpunkt ist eben vergangen: die Tage gelten für eine Bestellung jetzt.',
  'quote.not_served': 'Der Shop liefert nicht dorthin.',
  'quote.excluded': 'Der Shop liefert nicht in dieses Gebiet.',
  'quote.no_rate': 'Der Shop kann diese Artikel nicht dorthin senden.',
}
