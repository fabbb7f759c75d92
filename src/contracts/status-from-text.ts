/** What a carrier's sentence says when its code is not known: only what can be read in one way. English and German. */
import type { Detail, Reason } from './reason.ts'
import type { TrackingStatus } from './tracking.ts'

export type TextMeaning = { status: TrackingStatus; detail: Detail | null; reason: Reason | null }

/**
 * Null when no rule or rules of different statuses match. A movement ("arrived at facility") gives way to anything
 * stronger in the same sentence; a negation ("could not be delivered") silences what it negates.
 */
export function statusFromText(text: string): TextMeaning | null {
  const sentence = text.toLowerCase().slice(0, 400)
  const known = remembered.get(sentence)
  if (known !== undefined) return known
  if (remembered.size >= 2_000) remembered.clear()
  const meaning = understand(sentence)
  remembered.set(sentence, meaning)
  return meaning
}

// Carriers repeat a few dozen sentences: the same text always means the same, so it is worked out once.
const remembered = new Map<string, TextMeaning | null>()

function understand(sentence: string): TextMeaning | null {
  let found: Rule | null = null
  for (const rule of RULES) {
    if (!rule[3].test(sentence) || rule[4]?.test(sentence)) continue
    if (!found || found[0] === rule[0]) found ??= rule
    else if (rule[0] !== 'in_transit') return null
  }
  return found && { status: found[0], detail: found[1], reason: found[2] }
}

type Rule = readonly [status: TrackingStatus, detail: Detail | null, reason: Reason | null, says: RegExp, unless?: RegExp]

const NOT_DONE =
  /\b(not|un\w+|cannot|can't|couldn't|failed|will|would|to be|being|if|when|once|until|before|attempt\w*|scheduled|expected|estimated|rescheduled|return\w*|sender|shipper|partial\w*|partner|post office|access point|pick-?up|locker|nicht|wird|werden|soll\w*|versuch\w*|absender\w*|rück\w*|voraussichtlich\w*)\b/
const RETURN = /\b(return\w*|rto|rücksendung|retoure|delay\w*|requir\w*|verspätet|verzögert)\b/

const RULES: readonly Rule[] = [
  [
    'returned',
    'delivered_to_sender',
    null,
    /\b(return(ed)?|delivered)\b.*\b(delivered|received|completed?)\b.*\b(sender|shipper)\b|\bdelivered to (the )?(sender|shipper)\b|\ban (den )?absender zugestellt\b/,
    /\b(not|will|to be|requested)\b/,
  ],
  [
    'returning',
    null,
    null,
    /\b(returning|returned|return|being returned) (back )?to (the )?(sender|shipper|merchant)\b|\brücksendung (an|zum)\b|\bretoure eingeleitet\b|\bzurück an den absender\b/,
    /\bdelivered\b|\bcompleted\b|\blabel\b|\bwill\b|\bif not\b/,
  ],
  [
    'lost',
    null,
    'carrier_lost',
    /\b(package|parcel|shipment|item) (is |was |has been |declared |considered )*lost\b|\bsendung.*\bverloren\b/,
    /\bnot\b/,
  ],
  ['exception', 'damaged', 'carrier_damaged', /\bdamaged?\b|\bbeschädigt\b/, /\b(not|no|un)\W?damaged?\b|nicht beschädigt/],
  [
    'delivery_attempted',
    'not_home',
    'recipient_not_home',
    /\b(recipient|receiver|customer|consignee|addressee) (was )?(not (home|available|present|at home|in)|unavailable|absent)\b|\b(nobody|no one|noone) (was )?(at )?home\b|\bempfänger (war )?nicht (angetroffen|anwesend|zu hause)\b/,
  ],
  [
    'delivery_attempted',
    'business_closed',
    'recipient_business_closed',
    /\b(business|office|location|receiver'?s location) (is |was )?closed\b/,
  ],
  [
    'delivery_attempted',
    null,
    null,
    /\b(delivery (was )?attempt(ed)?( (made|unsuccessful|failed))?|attempted (the )?delivery|unsuccessful delivery|delivery unsuccessful|zustellversuch|zustellung (war )?nicht (möglich|erfolgreich))\b/,
    /\b(will|next) (be )?(attempt|another|the next)/,
  ],
  [
    'exception',
    'refused',
    'recipient_refused',
    /\brefused (by|the|delivery)\b|\b(was|has been) refused\b|\b(recipient|receiver|customer) refused\b|\bannahme verweigert\b/,
  ],
  [
    'exception',
    'address_problem',
    'recipient_incorrect_address',
    /\b(incorrect|wrong|invalid|incomplete|insufficient|bad) (delivery )?address\b|\baddress (is |was )?(incorrect|wrong|invalid|incomplete)\b|\badresse (ist )?(unvollständig|falsch|fehlerhaft)\b/,
  ],
  [
    'exception',
    'customs_held',
    'customs_delay',
    /\b(held|delay(ed)?|retained|stopped) (by|at|in|with) (the )?customs\b|\bcustoms (delay|hold)\b|\bclearance delay\b|\bbeim zoll (angehalten|zurückgehalten)\b/,
  ],
  ['exception', 'delayed', 'weather_delay', /\b(adverse|severe|bad) weather\b|\bweather (delay|conditions)\b/, /\bmay\b|\bcould\b/],
  ['exception', 'delayed', 'carrier_mechanical', /\bmechanical (failure|delay|problem)\b/],
  [
    'available_for_pickup',
    'pickup_point',
    null,
    /\b(available|ready|awaiting|held) (for|to be) (customer )?(pick(ed)?[- ]?up|collect(ion|ed)?)\b|\bawaiting (customer )?(pick-?up|collection)\b|\babholbereit\b|\bzur abholung (bereit|im|in der|hinterlegt)\b/,
    /\bcarrier\b|\bcourier pick|\bwill\b|\bsoon\b|\bready for (pick-?up|collection) by\b/,
  ],
  [
    'out_for_delivery',
    'on_vehicle',
    null,
    /\bout for delivery\b|\bwith (the )?delivery courier\b|\bon (the )?(delivery )?vehicle for delivery\b|\bon (its|the) way to (you|the recipient)\b|\bin das zustellfahrzeug geladen\b|\bin zustellung\b/,
    /\b(not|will|scheduled|return\w*|rto|failed)\b/,
  ],
  [
    'delivered',
    null,
    null,
    /\bdelivered\b|\bdelivery (completed?|successful|was successful)\b|\bsuccessful delivery\b|\bproof of delivery\b|\b(erfolgreich )?zugestellt\b|\bausgeliefert\b/,
    NOT_DONE,
  ],
  [
    'cancelled',
    'label_voided',
    null,
    /\b(shipment|label|order|package|parcel|pickup|billing information) (information )?(has been |was |is )?(cancell?ed|voided)\b|\bstorniert\b/,
    /\bnot\b/,
  ],
  [
    'pre_transit',
    'label_created',
    null,
    /\b(label|barcode) (has been |was |is )?(created|printed|generated|purchased)\b|\bbilling information received\b|\b(shipment|shipping|parcel|package|order|electronic|pre-?shipment|instruction|sending) ?(order |shipment )?(info\w*|data|details|notification|advice)\b.*\b(received|sent|transmitted|provided|submitted|registered)\b|\bpre-?shipment info|\belektronisch (angekündigt|übermittelt)\b/,
    RETURN,
  ],
  [
    'accepted',
    'picked_up',
    null,
    /\b(package|parcel|shipment|item)? ?(has been |was )?(picked up|collected) (by|from|at|scan)\b|\bpick-?up scan\b|^(shipment |package |parcel |has been )*picked up\.?$|\baccepted (at|by)\b|\b(shipment|parcel|package|item) accept(ed|ance)\b|\b(in der )?(filiale|packstation|paketshop) (eingeliefert|abgegeben)\b|\beingeliefert\b/,
    /\b(recipient|customer|not|will|can|may|ready|consignee|by addressee)\b/,
  ],
  [
    'in_transit',
    'customs_released',
    null,
    /\b(customs|import|export|clearance)\b.*\b(cleared|released|completed?)\b|\b(cleared|released) (by )?customs\b|\bverzollung abgeschlossen\b/,
    /\bnot\b|\bawaiting\b/,
  ],
  [
    'in_transit',
    'departed',
    null,
    /\b(departed|departure|left|leaving)\b.*\b(facility|hub|depot|cent(er|re)|terminal|scan|country|origin|airport|station)\b|\bdeparture scan\b|^departed\b/,
    RETURN,
  ],
  [
    'in_transit',
    'arrived_hub',
    null,
    /\b(arrived|arrival|received)\b.*\b(facility|hub|depot|cent(er|re)|terminal|scan|country|airport|station|paketzentrum)\b|\barrival scan\b|^arrived\b|\bpaketzentrum (bearbeitet|eingetroffen)\b/,
    RETURN,
  ],
  [
    'in_transit',
    null,
    null,
    /\bin transit\b|\b(origin|destination) scan\b|\bsort(ed|ing)\b.*\b(facility|cent(er|re)|complete)\b|\bprocess(ed|ing)\b.*\b(at|through|in)\b|\bon (its|the) way\b|\bunterwegs\b|\bim zielgebiet\b|\bweitertransport\b/,
    RETURN,
  ],
]
