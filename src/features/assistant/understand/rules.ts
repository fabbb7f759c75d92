/** Keyword rules for English and German, on folded text. A stand-in: a trained model replaces this table behind the same function. */

export const intentNames = [
  'order_status',
  'where_is_it',
  'is_it_delayed',
  'why_late',
  'when_arrives',
  'delivered_not_received',
  'damaged_or_wrong_item',
  'missing_item',
  'change_address',
  'change_delivery',
  'cancel_order',
  'return_or_refund',
  'shipping_options_cost',
  'stock_availability',
  'tracking_problem',
  'customs_or_fees',
  'invoice_or_payment',
  'talk_to_human',
  'complaint',
  'feedback_thanks',
  'greeting',
  'out_of_scope',
] as const
export type IntentName = (typeof intentNames)[number]

/** What a question about a delivery is about; without one of these words "where is my …" is another matter. */
export const DELIVERY_WORD =
  /\b(orders?|ordered|parcels?|packages?|packets?|deliver\w*|shipments?|shipping|shipped|items?|stuff|goods|purchase|it|they|bestell\w*|pakete?s?|packchen|liefer\w*|sendung\w*|ware|artikel|es|sie|zustell\w*|geliefert|verschickt|versendet|tracking)\b/

type Rule = readonly [IntentName, number, RegExp]

/** Intent, weight (how sure the words alone make us), pattern. Weights of one intent add up as independent signs. */
export const RULES: readonly Rule[] = [
  [
    'talk_to_human',
    0.92,
    /\b(talk|speak|chat|connect|transfer|put) (me )?(through )?(to|with) (a |an |some|the |your )?\w{0,12} ?(human|person|agent|someone|somebody|representative|staff|operator|manager|team|people)\b/,
  ],
  [
    'talk_to_human',
    0.88,
    /\b(real|actual|live) (person|human|agent)\b|\bhuman being\b|^(a )?(human|agent|person|representative|operator)( please)?[.!]*$|\bask for a (person|human)\b/,
  ],
  [
    'talk_to_human',
    0.92,
    /\bmit (einem|einer|jemandem?|nem|dem) ?(echten |richtigen )?(mensch\w*|mitarbeiter\w*|person|berater\w*|kundenservice|kundendienst)?\b.{0,20}\b(sprechen|reden|chatten|telefonieren|verbinden)\b/,
  ],
  [
    'talk_to_human',
    0.85,
    /\b(echten|richtigen) menschen\b|\bkein(en)? (bot|roboter|computer)\b|\bnot? (a )?(bot|robot)\b|^(mensch|mitarbeiter|kundenservice)( bitte)?[.!]*$|\bmenschen sprechen\b/,
  ],

  [
    'talk_to_human',
    0.85,
    /\b(customer (support|service|assistance|care)|support (team|staff))\b|\b(talk|speak|chat)(ing)? (to|with)\b|\b(kundenservice|kundendienst|kundenbetreuung)\b/,
  ],

  [
    'complaint',
    0.7,
    /\b(ridiculous|unacceptable|outrageous|terrible|awful|horrible|worst|useless|disgrace\w*|disgusting|pathetic|clowns|dissatisfied|complain\w*|scam|fraud|rip-?off|lawyer|sue you|fed up|furious|angry|bullshit|wtf|never (buying|ordering|shopping) again)\b/,
  ],
  [
    'complaint',
    0.7,
    /\b(frechheit|unverschamt\w*|unmoglich\w*|schlechteste\w*|saftladen|anwalt|beschwer\w*|betrug\w*|abzocke|katastroph\w*|mir reicht|scheiss\w*|nie wieder|wutend|sauer)\b/,
  ],

  [
    'delivered_not_received',
    0.85,
    /\b(marked|says?|shows?|shown|listed|status|supposedly|apparently)\b.{0,40}\bdelivered\b(?!.{0,15}\?)|\bdelivered\b.{0,40}\b(but|yet)\b.{0,40}\b(not|n't|never|nothing|no)\b/,
  ],
  [
    'delivered_not_received',
    0.85,
    /\b(zugestellt|geliefert|abgegeben)\b.{0,50}\b(aber|doch|nichts|nicht (da|hier|bei mir|bekommen|erhalten)|nie)\b|\b(stolen|theft|gestohlen|geklaut)\b/,
  ],
  [
    'damaged_or_wrong_item',
    0.85,
    /\b(damaged|broken|defect\w*|faulty|cracked|smashed|torn|shattered|wrong (item|product|size|colou?r|article|thing|order)|not what i ordered)\b/,
  ],
  [
    'damaged_or_wrong_item',
    0.85,
    /\b(beschadigt\w*|kaputt\w*|defekt\w*|zerbrochen\w*|zerrissen\w*|falsche[nrsm]? (artikel|produkt|grosse|farbe|ware|lieferung))\b/,
  ],
  [
    'missing_item',
    0.8,
    /\b(missing|incomplete)\b|\bonly (got|received|part|half|one of)\b|\b(fehlt|fehlen|unvollstandig\w*)\b|\bnur (ein teil|eine?n?s? von)\b/,
  ],

  [
    'change_address',
    0.88,
    /\b(chang\w*|updat\w*|correct\w*|edit\w*|modify\w*|wrong|new|different)\b.{0,30}\baddress\b|\baddress\b.{0,25}\b(change|wrong|incorrect)\b|\bi('ve| have)? moved\b/,
  ],
  [
    'change_address',
    0.88,
    /\badresse\b.{0,40}\b(andern|andere|falsch|korrigier\w*|aktualisier\w*|geandert)\b|\b(andere|neue|falsche)n? (liefer)?adresse\b|\bumgezogen\b/,
  ],
  [
    'change_delivery',
    0.82,
    /\b(another|different|other|later|earlier) (day|date|time|slot)\b|\b(reschedule|postpone|redeliver\w*|re-?deliver\w*)\b|\bleave (it|the \w+) (with|at|by|in)\b|\bto a (pick-?up point|locker|neighbou?r)\b/,
  ],
  [
    'change_delivery',
    0.82,
    /\b(anderen|spateren|fruheren) (tag|termin|zeitpunkt)\b|\b(verschieben|umleiten|umbuchen|wunschtermin|wunschtag|packstation|erneut zustell\w*|zweiter zustellversuch)\b|\bbeim? nachbar\w* (abgeben|lassen)\b/,
  ],
  ['cancel_order', 0.9, /\bcancel(l?ed|l?ing|lation)?\b|\bcall off\b|\b(stornier\w*|storno|abbestell\w*|widerruf\w*)\b/],
  ['return_or_refund', 0.86, /\b(return(s|ed|ing)?|refund\w*|money back|reimburse\w*|send (it|this|them) back|exchange)\b/],
  [
    'return_or_refund',
    0.86,
    /\b(zuruckschick\w*|zurucksend\w*|zuruckgeb\w*|retour\w*|ruckgabe\w*|rucksend\w*|erstatt\w*|umtausch\w*|geld zuruck)\b/,
  ],
  [
    'tracking_problem',
    0.82,
    /\btracking\b.{0,40}\b(not|n't|no|stuck|error|invalid|wrong|unknown|broken|hasn't)\b|\b(no|not any|without) (update|movement|tracking|scan)\w*\b|\b(stuck|same (status|scan|place))\b|\b(hasn't|has not|not) (moved|been updated|updated)\b/,
  ],
  [
    'tracking_problem',
    0.82,
    /\b(sendungs(nummer|verfolgung)|tracking\w*|trackingnummer)\b.{0,40}\b(nicht|kein\w*|falsch\w*|ungultig\w*|fehler|hangt)\b|\b(keine sendungsnummer|bewegt sich nicht|seit tagen nichts|hangt fest)\b/,
  ],
  ['customs_or_fees', 0.86, /\b(customs|import (duty|duties|tax\w*|fees?|charge\w*)|duties|vat)\b|\b(zoll\w*|einfuhr\w*|verzollung)\b/],
  [
    'shipping_options_cost',
    0.82,
    /\b(shipping|delivery|postage) (costs?|fees?|price|charges?|options?|methods?)\b|\b(options|methods) (for|of) (shipping|delivery)\b|^shipping to\b|\bhow much\b.{0,30}\b(shipping|delivery|postage)\b|\b(do|can|will) you (ship|deliver) to\b|\bfree shipping\b/,
  ],
  [
    'shipping_options_cost',
    0.82,
    /\b(versandkosten|lieferkosten|versandart\w*|versandoption\w*|porto)\b|\b(liefert|versendet|verschickt) (ihr|sie) (auch )?(nach|ins|in die)\b|\bkostet der versand\b/,
  ],
  [
    'stock_availability',
    0.82,
    /\b(in stock|out of stock|sold out|restock\w*|back in|availab\w*)\b|\b(auf lager|vorratig|verfugbar\w*|ausverkauft|wieder (da|lieferbar|verfugbar))\b/,
  ],
  [
    'invoice_or_payment',
    0.84,
    /\b(invoices?|receipt|bill|charged|payments?|paid twice|paid .{0,20}twice|billing|billed|credit card|paypal|voucher|coupon|discount code)\b|\b(rechnung\w*|beleg|quittung|abgebucht|zahlung\w*|bezahlt|lastschrift|gutschein\w*|rabattcode)\b/,
  ],

  [
    'why_late',
    0.86,
    /\bwhy\b.{0,80}\b(not|n't|late|delay\w*|yet|still|long|wait\w*|slow)\b|\bwhat('s| is) (the )?(reason|cause|holding|taking)\b/,
  ],
  [
    'why_late',
    0.8,
    /\b(still|yet)\b.{0,40}\b(not|n't|waiting|nothing)\b|\b(have|has|did|do|does)(n't| not| never)\b.{0,30}\b(received?|got|get|gotten|arrived?|come|came|have|turned up|shown up)\b|\bnot (yet )?(arrived|received|here|delivered)\b/,
  ],
  [
    'why_late',
    0.86,
    /\b(warum|wieso|weshalb)\b.{0,80}\b(nicht|noch|spat\w*|verspat\w*|lange|dauert|verzoger\w*)\b|\b(grund|ursache)\b.{0,30}\b(verspat\w*|verzoger\w*|dafur)\b/,
  ],
  [
    'why_late',
    0.8,
    /\b(immer noch|noch immer|noch)\b.{0,20}\b(nicht|nichts|kein\w*)\b|\bnicht (angekommen|geliefert|erhalten|bekommen|da)\b|\bwarte (immer noch|noch|schon|seit)\b/,
  ],
  [
    'is_it_delayed',
    0.84,
    /\b(is|will|was|has|are|gonna|be)\b.{0,50}\b(late|delayed|on time|on schedule|behind schedule|overdue)\b|\bdelay(ed|s)?\b.{0,25}\?|\bany delays?\b|^(late|delayed|on time)\W*$/,
  ],
  [
    'is_it_delayed',
    0.84,
    /\b(ist|wird|hat|kommt|sind|gibt)\b.{0,60}\b(verspat\w*|verzoger\w*|punktlich|rechtzeitig|zu spat|planmassig)\b|\bverspat\w*\W*\?|^(verspatet|punktlich)\W*$/,
  ],
  [
    'where_is_it',
    0.86,
    /\bwhere('s|s| is| are| has| did)?\b.{0,50}|\bhow (far|close|many stops)\b|\b(track|tracking|locate|find|follow) (my |the |an? |this )?(order|parcel|package|delivery|shipment|purchase)\b|\bdelivery track\w*\b|\bwhereabouts\b/,
  ],
  ['where_is_it', 0.86, /\bwo (ist|sind|bleibt|bleiben|steckt|befindet|liegt)\b|\bwie weit\b|\b(verfolgen|standort|nachverfolg\w*)\b/],
  [
    'when_arrives',
    0.87,
    /\bwhen\b.{0,60}\b(arriv\w*|deliver\w*|come|coming|get|here|be|receive|expect|ship|reach|there)\b|\b(eta|etd)\b|\b(delivery|arrival) (date|time|window|day|estimate)\b|\bwhat (day|time|date)\b|\bhow (long|soon|many days)\b|\bexpect (the |my )?(delivery|it|parcel|package|order)\b/,
  ],
  [
    'when_arrives',
    0.87,
    /\bwann\b|\b(liefertermin|lieferdatum|lieferzeit\w*|zustelltermin|liefertag|ankunft\w*)\b|\bwie lange\b|\b(um wie viel|um wieviel) uhr\b|\bwelche[nmr]? tag\b/,
  ],
  [
    'order_status',
    0.88,
    /\bstatus\b|\bwhat('s| is) (going on|happening|up) with\b|\b(any|an|some) (news|update)\b|\border update\b|\bhas (my|the|it).{0,30}\b(shipped|been sent|been shipped|left|dispatched)\b|\bcheck (on )?my order\b|\bhow('s| is) my \w* ?order\b|\b(has|have) (my|the|it)\b.{0,30}\b(arrived|shipped)\b|\bupdate me on my\b/,
  ],
  [
    'order_status',
    0.84,
    /\bwas ist (mit|los mit)\b|\b(stand|fortschritt|neuigkeiten|neues)\b|\bschon (verschickt|versendet|versandt|raus|unterwegs|losgeschickt)\b|\bbestell(ung)?status\b/,
  ],
  ['order_status', 0.5, /^(my |the )?(order|parcel|package|delivery)\W*$|^(meine? )?(bestellung|paket|lieferung|sendung)\W*$/],

  [
    'feedback_thanks',
    0.86,
    /\b(thanks?( you| a lot| so much)?|thx|cheers|great( job)?|perfect|awesome|bye|goodbye|see you)\b|\b(danke\w*|vielen dank|super|perfekt|tschuss|auf wiedersehen|prima|toll)\b/,
  ],
  ['greeting', 0.8, /^(hi|hello|hey|good (morning|afternoon|evening|day)|hallo|guten (tag|morgen|abend)|moin|servus|gruss gott)\b/],
]

/** Words of danger: a person takes over at once, whatever else is said. */
export const SAFETY =
  /\b(smok(e|ing)|on fire|burn(t|ed|ing)|explod\w*|electric shock|injur\w*|poison\w*|allergic|brand|brennt|rauch\w*|explodier\w*|stromschlag|verletz\w*|vergift\w*)\b/
/** Signs of anger that are not words. */
export const SHOUTING = /!{3,}|[?!]{4,}/
