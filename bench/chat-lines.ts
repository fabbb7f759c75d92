/** What shoppers of twelve languages type: the first line with number and contact, then what one asks next. */
export const chatLines: Readonly<Record<string, readonly string[]>> = {
  en: ['Where is my order {order}? {email}', 'and when does it arrive?', 'is it late?', "why don't I have it yet"],
  de: ['Wo ist meine Bestellung {order}? {email}', 'wann kommt es an?', 'ist es verspätet?', 'warum habe ich es noch nicht'],
  fr: ['Où est ma commande {order} ? {email}', 'elle arrive quand ?', 'elle est en retard ?', 'pourquoi je ne l’ai pas encore'],
  es: ['¿Dónde está mi pedido {order}? {email}', '¿cuándo llega?', '¿va con retraso?', 'por qué no lo tengo todavía'],
  it: ['Dov’è il mio ordine {order}? {email}', 'quando arriva?', 'è in ritardo?', 'perché non l’ho ancora ricevuto'],
  nl: ['Waar is mijn bestelling {order}? {email}', 'wanneer komt het aan?', 'is het vertraagd?', 'waarom heb ik het nog niet'],
  pl: ['Gdzie jest moje zamówienie {order}? {email}', 'kiedy dotrze?', 'czy jest opóźnione?', 'dlaczego jeszcze go nie mam'],
  pt: ['Onde está a minha encomenda {order}? {email}', 'quando chega?', 'está atrasada?', 'porque é que ainda não a tenho'],
  sv: ['Var är min beställning {order}? {email}', 'när kommer den?', 'är den försenad?', 'varför har jag inte fått den än'],
  tr: ['{order} numaralı siparişim nerede? {email}', 'ne zaman gelir?', 'gecikti mi?', 'neden hâlâ elimde değil'],
  ja: ['注文{order}はどこですか？ {email}', 'いつ届きますか？', '遅れていますか？', 'なぜまだ届かないのですか'],
  ar: ['أين طلبي {order}؟ {email}', 'متى يصل؟', 'هل هو متأخر؟', 'لماذا لم يصلني بعد'],
}
