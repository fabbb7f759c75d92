/** French. */
import type { WordKey } from './en.ts'

export const fr: Record<WordKey, string> = {
  'basis.placed': 'La préparation commence le {day}.',
  'basis.placed_late': 'La préparation commence le {day} (commande passée après {cutOff}).',
  'basis.handling_day': 'Départ de chez nous le {day}.',
  'basis.handling': 'Départ de chez nous entre le {from} et le {to}.',
  'basis.handed_over': 'Le transporteur a pris en charge le colis le {day}.',
  'basis.transit': 'Le trajet dure {min, select, none {} other {{min} à }}{max, plural, one {# jour ouvré} other {# jours ouvrés}}.',
  'basis.remote':
    'Pour les îles et les lieux isolés, {min, select, none {} other {{min} à }}{max, plural, one {# jour de plus est déjà compté} other {# jours de plus sont déjà comptés}}.',
  'basis.closed': 'Pas de livraison\u00a0: {days}.',
  'basis.carrier_estimate': 'C’est la date donnée par le transporteur.',
  'basis.scan': 'C’est ce qu’indique le dernier scan.',
  'basis.problem': 'Le colis est bloqué\u00a0; en général, il repart dans ce délai.',
  'basis.overdue': 'Cela dure plus longtemps que d’habitude\u00a0; nous continuons à vérifier.',
  'basis.estimate':
    'C’est une estimation\u00a0: il y a encore trop peu de livraisons{carrier, select, none {} other { par {carrier}}}{place, select, none {} other { ({place})}}.',
  'basis.learned':
    'D’après {deliveries, plural, one {# livraison} other {# livraisons}}{carrier, select, none {} other { par {carrier}}}{place, select, none {} other { ({place})}}\u00a0: {tenths} commandes comparables sur 10 arrivent dans ce délai.',
  'quote.no_items': 'Aucun article indiqué\u00a0: le prix et les dates sont ceux d’un colis habituel.',
  'quote.typical_weight': 'Le poids de certains articles n’est pas connu\u00a0: un poids habituel a été retenu.',
  'quote.no_price':
    'Le prix de certains articles n’est pas connu\u00a0: la livraison offerte à partir d’un montant n’a pas été prise en compte.',
  'quote.other_currency':
    'Les prix sont dans une autre devise\u00a0: la livraison offerte à partir d’un montant n’a pas été prise en compte.',
  'quote.no_postal_code': 'Aucun code postal indiqué\u00a0: les dates valent pour l’ensemble du pays.',
  'quote.postal_code_unread': 'Ce code postal n’existe pas dans ce pays\u00a0: les dates valent pour l’ensemble du pays.',
  'quote.asked_for_the_past': 'Le moment demandé vient de passer\u00a0: les dates sont celles d’une commande passée maintenant.',
  'quote.not_served': 'La boutique ne livre pas à cet endroit.',
  'quote.excluded': 'La boutique ne livre pas dans cette zone.',
  'quote.no_rate': 'La boutique ne peut pas envoyer ces articles à cet endroit.',
}
