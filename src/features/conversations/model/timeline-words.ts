/** What an event means to an agent, in one line. A language is a row; a type without words is shown by its name. */

type Data = Readonly<Record<string, unknown>>
type Words = Record<string, string>

/** `{name}` is filled from the event's data; a sentence whose value is missing loses the part in brackets. */
export function timelineText(type: string, data: Data, language: string): string {
  const words = catalogue[language.slice(0, 2) as 'en'] ?? catalogue.en
  const template = words[type] ?? catalogue.en[type] ?? type.replaceAll('_', ' ').replace('.', ': ')
  return template
    .replace(/\[([^\]]*)\]/g, (_whole, part: string) =>
      [...part.matchAll(FIELD)].every((match) => known(data, match[1] ?? '')) ? part : '',
    )
    .replace(FIELD, (_whole, name: string) => known(data, name) ?? '')
    .trim()
}

const FIELD = /\{(\w+)\}/g

const known = (data: Data, name: string): string | null => {
  const value = data[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll('_', ' ') : null
}

const catalogue: Record<'en' | 'de', Words> = {
  en: {
    'order.placed': 'Order placed',
    'order.changed': 'Order changed in the shop',
    'order.cancelled': 'Order cancelled',
    'fulfillment.created': 'Packed as a parcel',
    'fulfillment.changed': 'Parcel changed in the shop',
    'fulfillment.cancelled': 'Parcel cancelled in the shop',
    'shipment.created': 'Tracking began',
    'shipment.scanned': 'New scan[: {detail}]',
    'shipment.pre_transit': 'Label made, waiting for the carrier',
    'shipment.accepted': 'Accepted by the carrier',
    'shipment.in_transit': 'On its way[: {detail}]',
    'shipment.out_for_delivery': 'Out for delivery',
    'shipment.delivery_attempted': 'Delivery attempted[: {reason}]',
    'shipment.available_for_pickup': 'Ready for pick-up',
    'shipment.delivered': 'Delivered[: {detail}]',
    'shipment.exception': 'Problem on the way[: {reason}]',
    'shipment.returning': 'On its way back[: {reason}]',
    'shipment.returned': 'Returned',
    'shipment.lost': 'Lost',
    'shipment.unknown': 'State unclear',
    'shipment.estimate_changed': 'The carrier expects another date',
    'shipment.silent': 'No scan for unusually long',
    'shipment.heard_again': 'Scanned again after a silence',
    'order.silent': 'Not packed for unusually long',
    'order.heard_again': 'Packed after a long wait',
    'promise.made': 'Delivery date promised',
    'promise.estimated': 'New estimate',
    'promise.at_risk': 'May come later than promised',
    'promise.late': 'Late against the promise',
    'promise.recovered': 'On time again',
    'promise.kept': 'Promise kept',
    'promise.broken': 'Promise broken',
    'notification.decided': 'A message to the customer was decided[: {meaning}]',
    'notification.sent': 'Customer told[: {meaning}]',
    'notification.failed': 'Message to the customer failed[: {meaning}]',
    'notification.superseded': 'Message dropped, overtaken by events[: {meaning}]',
    'notification.in_doubt': 'Unclear whether the message arrived[: {meaning}]',
    'message.received': 'Customer wrote',
    'message.answered': 'Assistant answered',
    'message.sent': 'Agent replied',
    'message.failed': 'The reply could not be delivered',
    'message.in_doubt': 'Unclear whether the reply was sent',
    'message.superseded': 'The reply was not sent',
    'conversation.opened': 'Conversation opened',
    'conversation.handed_over': 'Handed over to a person[: {reason}]',
    'conversation.assigned': 'Assigned to somebody else',
    'conversation.status_changed': 'Conversation: {from} → {to}',
    'conversation.noted': 'Note',
    'ticket.opened': 'Ticket {number} opened[: {cause}]',
    'ticket.closed': 'Ticket {number} closed',
    'access.proved': 'The customer proved who she is',
    'customer.changed': 'Customer changed',
  },
  de: {
    'order.placed': 'Bestellung eingegangen',
    'order.changed': 'Bestellung im Shop geändert',
    'order.cancelled': 'Bestellung storniert',
    'fulfillment.created': 'Als Paket gepackt',
    'fulfillment.changed': 'Paket im Shop geändert',
    'fulfillment.cancelled': 'Paket im Shop storniert',
    'shipment.created': 'Verfolgung begonnen',
    'shipment.scanned': 'Neuer Scan[: {detail}]',
    'shipment.pre_transit': 'Etikett erstellt, wartet auf die Übergabe',
    'shipment.accepted': 'Vom Paketdienst angenommen',
    'shipment.in_transit': 'Unterwegs[: {detail}]',
    'shipment.out_for_delivery': 'In Zustellung',
    'shipment.delivery_attempted': 'Zustellung versucht[: {reason}]',
    'shipment.available_for_pickup': 'Abholbereit',
    'shipment.delivered': 'Zugestellt[: {detail}]',
    'shipment.exception': 'Problem unterwegs[: {reason}]',
    'shipment.returning': 'Auf dem Rückweg[: {reason}]',
    'shipment.returned': 'Zurückgekommen',
    'shipment.lost': 'Verloren',
    'shipment.unknown': 'Stand unklar',
    'shipment.estimate_changed': 'Der Paketdienst erwartet ein anderes Datum',
    'shipment.silent': 'Ungewöhnlich lange kein Scan',
    'shipment.heard_again': 'Nach der Stille wieder gescannt',
    'order.silent': 'Ungewöhnlich lange nicht gepackt',
    'order.heard_again': 'Nach langem Warten gepackt',
    'promise.made': 'Liefertermin zugesagt',
    'promise.estimated': 'Neue Schätzung',
    'promise.at_risk': 'Kommt vielleicht später als zugesagt',
    'promise.late': 'Später als zugesagt',
    'promise.recovered': 'Wieder pünktlich',
    'promise.kept': 'Zusage gehalten',
    'promise.broken': 'Zusage gebrochen',
    'notification.decided': 'Nachricht an die Kundin beschlossen[: {meaning}]',
    'notification.sent': 'Kundin benachrichtigt[: {meaning}]',
    'notification.failed': 'Nachricht an die Kundin gescheitert[: {meaning}]',
    'notification.superseded': 'Nachricht verworfen, vom Geschehen überholt[: {meaning}]',
    'notification.in_doubt': 'Unklar, ob die Nachricht ankam[: {meaning}]',
    'message.received': 'Kundin schrieb',
    'message.answered': 'Assistent antwortete',
    'message.sent': 'Mitarbeiterin antwortete',
    'message.failed': 'Die Antwort war nicht zustellbar',
    'message.in_doubt': 'Unklar, ob die Antwort hinausging',
    'message.superseded': 'Die Antwort wurde nicht gesendet',
    'conversation.opened': 'Gespräch eröffnet',
    'conversation.handed_over': 'An einen Menschen übergeben[: {reason}]',
    'conversation.assigned': 'Neu zugewiesen',
    'conversation.status_changed': 'Gespräch: {from} → {to}',
    'conversation.noted': 'Notiz',
    'ticket.opened': 'Ticket {number} eröffnet[: {cause}]',
    'ticket.closed': 'Ticket {number} geschlossen',
    'access.proved': 'Die Kundin hat sich ausgewiesen',
    'customer.changed': 'Kundin geändert',
  },
}
