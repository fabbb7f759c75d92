/** Italian. */
import type { WordKey } from './en.ts'

export const it: Record<WordKey, string> = {
  'basis.placed': 'La preparazione inizia {day}.',
  'basis.placed_late': 'La preparazione inizia {day} (ordine dopo le {cutOff}).',
  'basis.handling_day': 'Parte da noi {day}.',
  'basis.handling': 'Parte da noi tra {from} e {to}.',
  'basis.handed_over': 'Il corriere lo ha preso in carico {day}.',
  'basis.transit':
    'Il viaggio dura {min, select, none {} other {{min}–}}{max, plural, one {# giorno lavorativo} other {# giorni lavorativi}}.',
  'basis.remote':
    'Per isole e località remote è già incluso un tempo in più: {min, select, none {} other {{min}–}}{max, plural, one {# giorno} other {# giorni}}.',
  'basis.closed': 'Nessuna consegna: {days}.',
  'basis.carrier_estimate': 'È la data indicata dal corriere.',
  'basis.scan': 'Lo dice l’ultima scansione.',
  'basis.problem': 'Il pacco è fermo; di solito riparte entro questo tempo.',
  'basis.overdue': 'Ci vuole più tempo del solito; continuiamo a controllare.',
  'basis.estimate':
    'È una stima: le consegne{carrier, select, none {} other { con {carrier}}}{place, select, none {} other { ({place})}} sono ancora troppo poche.',
  'basis.learned':
    'In base a {deliveries, plural, one {# consegna} other {# consegne}}{carrier, select, none {} other { con {carrier}}}{place, select, none {} other { ({place})}}: {tenths} ordini come questo su 10 arrivano entro quella data.',
  'quote.no_items': 'Nessun articolo indicato: prezzo e date sono quelli di un pacco normale.',
  'quote.typical_weight': 'Il peso di alcuni articoli non è noto: è stato usato un peso normale.',
  'quote.no_price': 'Il prezzo di alcuni articoli non è noto: la spedizione gratuita oltre un certo importo non è stata considerata.',
  'quote.other_currency': 'I prezzi sono in un’altra valuta: la spedizione gratuita oltre un certo importo non è stata considerata.',
  'quote.no_postal_code': 'Nessun codice postale indicato: le date valgono per tutto il paese.',
  'quote.postal_code_unread': 'Questo codice postale non esiste nel paese: le date valgono per tutto il paese.',
  'quote.asked_for_the_past': 'L’ora richiesta è appena passata: le date sono quelle di un ordine fatto ora.',
  'quote.not_served': 'Il negozio non consegna in quel luogo.',
  'quote.excluded': 'Il negozio non consegna in questa zona.',
  'quote.no_rate': 'Il negozio non può spedire questi articoli in quel luogo.',
}
