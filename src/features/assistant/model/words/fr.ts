import type { Key } from './en.ts'

export const fr: Record<Key, string> = {
  whichOrder:
    'De quelle commande s’agit-il\u00a0? Merci d’indiquer son numéro et l’adresse e-mail ou le code postal utilisés pour la commande.',
  whichContact: 'Merci d’ajouter l’adresse e-mail ou le code postal utilisés pour la commande {number}.',
  whichNumber: 'Merci d’ajouter le numéro de votre commande.',
  noPair:
    'Je ne trouve aucune commande avec ce numéro et ce contact. Merci de vérifier les deux\u00a0; je peux aussi envoyer un code à l’adresse e-mail de la commande.',
  whichOfMine:
    'Je peux dire où se trouve une commande, quand elle arrive et pourquoi elle a du retard. Que voulez-vous savoir\u00a0? Si vous préférez parler à quelqu’un, dites-le simplement.',
  noOrder: 'Il n’y a pas de commande avec ce numéro.',
  welcome: 'Bonjour\u00a0! Demandez-moi où est votre commande, quand elle arrive ou pourquoi elle a du retard.',
  thanks: 'Avec plaisir\u00a0!',
  others: 'Vous avez aussi\u00a0: {orders}. N’hésitez pas à m’interroger à ce sujet.',
  passedOn: 'J’ai transmis votre message à notre équipe.',
  handedOver:
    'Vous aurez une réponse d’ici {hours} {hours, plural, one {heure} other {heures}}, ici et par e-mail si nous connaissons votre adresse.',
  danger: 'Mettez-vous d’abord en sécurité, s’il vous plaît\u00a0; en cas d’urgence, appelez les secours.',
  withAgent:
    'Une personne de notre équipe a repris la conversation et vous répond ici. Pour me parler de nouveau, dites «\u00a0retour au bot\u00a0».',
}
