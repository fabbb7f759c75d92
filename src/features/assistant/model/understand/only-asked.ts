/** "What is my delivery address?", "How much did I pay?": a question to know, which changes nothing and needs nobody. */

/** What is asked for: the address an order goes to, or what was paid. */
export type OnlyAsked = 'address' | 'amount'

// Whatever is longer says more than this.
const LONGEST = 160

const ADDRESS = [
  "(?:what|which)(?:'s|’s| is| was)? (?:is )?(?:my|the|your)?(?: (?:current|delivery|shipping|ship-to|postal))* address(?!.{0,40}(?:chang|wrong|new|updat|correct))",
  '(?:what|which) (?:delivery |shipping )?address (?:do you have|did i (?:give|use|enter|put)|is (?:it|my|the)|are you|will (?:it|you))',
  '(?:is|was) (?:it|my (?:order|parcel|package)) (?:going|being sent|sent|shipped|addressed) to (?:which|what) address',
  'wie (?:lautet|ist|war) (?:denn )?(?:meine|die) (?:liefer|versand)?-?(?:adresse|anschrift)',
  '(?:an )?welche[rn]? (?:liefer|versand)?(?:adresse|anschrift) (?:geht|habt|haben|hab|habe|steht|ist|wird|wurde|liegt)',
  "quelle (?:est|était) (?:mon|l['’]|la )? ?adresse|à quelle adresse (?:est|va|sera|vous|allez|partira)|quelle adresse (?:avez|ai-je|j['’]ai)",
  '(?:cu[aá]l es|qu[eé]) (?:es )?(?:mi|la) direcci[oó]n|a qu[eé] direcci[oó]n (?:va|se|llega|lo|est)|qu[eé] direcci[oó]n (?:ten|puse|di|figura|hay)',
  "qual (?:è|e['’]) (?:il mio|l['’]) ?indirizzo|a quale indirizzo (?:va|arriva|viene|è|sarà|lo)|che indirizzo (?:avete|ho|risulta)",
  '(?:wat|welk) is (?:mijn|het) (?:bezorg|aflever|verzend)?adres|(?:naar )?welk (?:bezorg|aflever|verzend)?adres (?:gaat|hebben|hebt|heb|staat|wordt|is)',
  'jaki (?:jest|mam|podał[ae]m) (?:mój )?adres|na jaki adres (?:idzie|jedzie|zostanie|jest|trafi|wys)',
  'qual (?:é|e) (?:o )?(?:meu )?(?:endereço|morada)|(?:para|em) (?:que|qual) (?:endereço|morada) (?:vai|será|foi|est)',
  '(?:vad är|vilken är) min (?:leverans)?adress|(?:till )?vilken (?:leverans)?adress (?:går|skickas|har|står|är|ska|kommer)',
  '(?:teslimat )?adresim ne(?:dir|ydi)?(?!\\p{L})|hangi adrese (?:gid|gel|gönder|teslim|yolla)|hangi adres (?:kayıtlı|var)',
  '(?:配送先|お?届け先|送り先)(?:の)?(?:住所)?は(?:どこ|何|どちら|どの)|どの住所に(?:届|送|配)',
  'ما (?:هو |هي )?عنوان(?:ي| التوصيل| التسليم| الشحن)(?!\\p{L})|(?:إلى|الى|على) أي عنوان',
]
const AMOUNT = [
  'how much (?:did|have) i pa(?:y|id)|what (?:did|have) i pa(?:y|id)|how much (?:was|is) (?:my|the) (?:order|total)|what (?:was|is) (?:my|the) (?:order total|total(?= for| of|\\s*(?:[?.!]|$)))|what did (?:my|the) order cost|how much did (?:my|the) order cost',
  'wie ?viel (?:habe? ich|hab ich|wurde) (?:\\p{L}+ ){0,4}(?:be|ge)zahlt|wie ?viel hat (?:meine|die) bestellung gekostet|was hat (?:meine|die) bestellung gekostet|was hab(?:e)? ich (?:\\p{L}+ ){0,4}bezahlt',
  "combien (?:est-ce que )?(?:j['’]ai|ai-je) (?:été )?pay[ée]|combien (?:a )?(?:coûté|coute|coûte) ma commande|quel (?:est|était) le (?:montant|total) de ma commande",
  'cu[aá]nto (?:he pagado|pagu[eé]|me ha costado el pedido|cost[oó] mi pedido)|cu[aá]l (?:es|fue) el (?:importe|total) de mi pedido',
  'quanto ho (?:pagato|speso)|quanto (?:è costato|costa) il mio ordine|qual è il totale del mio ordine',
  'hoeveel heb ik (?:\\p{L}+ ){0,4}betaald|wat heb ik (?:\\p{L}+ ){0,4}betaald|hoeveel kostte mijn bestelling',
  'ile zapłacił[ae]m|ile zaplacil[ae]m|ile kosztowało moje zamówienie',
  'quanto (?:é que )?(?:eu )?paguei|quanto custou (?:o )?meu pedido|qual foi o (?:valor|total) do meu pedido',
  'hur mycket (?:har jag betalat|betalade jag|kostade min (?:beställning|order))|vad (?:betalade jag|kostade min (?:beställning|order))',
  'ne kadar ödedim|kaç (?:lira|para) ödedim|siparişim(?:in)? (?:tutarı )?ne kadar(?:dı)?(?! zaman)(?! sür)',
  'いくら(?:払|支払)|(?:支払|払)(?:った|いました)(?:金額|額)は|支払(?:い)?金額は(?:いくら|何)',
  'كم (?:دفعت|دفعنا|كلفني الطلب|كلفت الطلبية)|ما (?:هو )?(?:المبلغ|إجمالي الطلب)',
]
const patternOf = (ways: readonly string[]) => new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Arabic}])(?:${ways.join('|')})`, 'iu')
const PATTERNS = [
  ['address', patternOf(ADDRESS)],
  ['amount', patternOf(AMOUNT)],
] as const

/** What wants a change as well, or tells that something is wrong, is no mere question. */
const WANTS_MORE =
  /chang|wrong|incorrect|updat|änder|aender|falsch|neue|chang|modif|erron|cambi|equivoc|sbagliat|errat|wijzig|ander|fout|nieuw|zmieni|błędn|mud(?:ar|ei|e)|alterar|errad|ändra|fel(?!\p{L})|ny(?:a)?(?!\p{L})|değiş|yanlış|変更|変え|間違|غي?ير|تغيير|خطأ|twice|doppelt|zweimal|deux fois|dos veces|due volte|refund|erstatt|rembours/iu

export function onlyAsked(text: string): OnlyAsked | null {
  if (text.length > LONGEST || WANTS_MORE.test(text)) return null
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
