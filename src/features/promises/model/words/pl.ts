/** Polish. */
import type { WordKey } from './en.ts'

export const pl: Record<WordKey, string> = {
  'basis.placed': 'Zaczynamy przygotowanie: {day}.',
  'basis.placed_late': 'Zaczynamy przygotowanie: {day} (zamówienie po godzinie {cutOff}).',
  'basis.handling_day': 'Wysyłka: {day}.',
  'basis.handling': 'Wysyłka: {from} – {to}.',
  'basis.handed_over': 'Przewoźnik odebrał przesyłkę: {day}.',
  'basis.transit':
    'Transport trwa {min, select, none {} other {{min}–}}{max, plural, one {# dzień roboczy} few {# dni robocze} many {# dni roboczych} other {# dnia roboczego}}.',
  'basis.remote':
    'Dla wysp i miejsc oddalonych doliczono już {min, select, none {} other {{min}–}}{max, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}.',
  'basis.closed': 'Bez doręczeń: {days}.',
  'basis.carrier_estimate': 'Ten termin podał przewoźnik.',
  'basis.scan': 'Tak wynika z ostatniego skanu.',
  'basis.problem': 'Przesyłka została zatrzymana; zwykle w tym czasie rusza dalej.',
  'basis.overdue': 'Trwa to dłużej niż zwykle; sprawdzamy dalej.',
  'basis.estimate':
    'To szacunek: mamy jeszcze za mało doręczeń{carrier, select, none {} other { przez {carrier}}}{place, select, none {} other { ({place})}}.',
  'basis.learned':
    'Na podstawie {deliveries, plural, one {# doręczenia} few {# doręczeń} many {# doręczeń} other {# doręczenia}}{carrier, select, none {} other { przez {carrier}}}{place, select, none {} other { ({place})}}: {tenths} na 10 takich zamówień dociera do tego czasu.',
  'quote.no_items': 'Nie podano artykułów: cena i terminy dotyczą zwykłej paczki.',
  'quote.typical_weight': 'Waga niektórych artykułów nie jest znana: przyjęto zwykłą.',
  'quote.no_price': 'Cena niektórych artykułów nie jest znana: nie uwzględniono darmowej dostawy od określonej kwoty.',
  'quote.other_currency': 'Ceny są w innej walucie: nie uwzględniono darmowej dostawy od określonej kwoty.',
  'quote.no_postal_code': 'Nie podano kodu pocztowego: terminy dotyczą całego kraju.',
  'quote.postal_code_unread': 'W tym kraju nie ma takiego kodu pocztowego: terminy dotyczą całego kraju.',
  'quote.asked_for_the_past': 'Podany czas właśnie minął: terminy dotyczą zamówienia złożonego teraz.',
  'quote.not_served': 'Sklep tam nie dostarcza.',
  'quote.excluded': 'Sklep nie dostarcza na ten obszar.',
  'quote.no_rate': 'Sklep nie może wysłać tam tych artykułów.',
}
