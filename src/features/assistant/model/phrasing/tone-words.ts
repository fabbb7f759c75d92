/**
 * What a rewording may add to the words of the plain answer: words that say nothing by themselves. None that moves a date (by, after,
 * soon, already), weakens or strengthens (may, surely) or asks for something. `negations` are counted, so that none comes or goes.
 */
type ToneWords = { tone: string; negations: string }

export const toneWords: Readonly<Record<string, ToneWords>> = {
  en: {
    tone: "a an the and so of on in at with for to it its it’s it's this that these there here here’s here's i we us our you your is are be been being has have hello hi hey dear thanks thank please kindly sorry unfortunately patience message asking question reaching out writing happy glad help let know just as well also currently parcel package shipment order delivery update",
    negations: 'not no never none nobody without cannot neither nor',
  },
  de: {
    tone: 'ein eine einen einem einer der die das den dem des und also so im in an am auf mit für zu zum zur es dies diese dieser hier da ich wir uns unser unsere unseren sie ihnen ihr ihre ihrem ihren ihrer ist sind sei hat haben hallo guten tag danke vielen dank bitte gern gerne leider geduld nachricht frage anfrage auch derzeit aktuell momentan paket sendung bestellung lieferung stand',
    negations: 'nicht kein keine keinen keinem keiner nie niemand ohne weder',
  },
  fr: {
    tone: 'un une le la les l des du de d et donc en dans sur avec pour à au aux il elle ce c cette ces ici je nous notre nos on vous votre vos est sont a ont été bonjour merci malheureusement désolé désolée patience message question aussi également actuellement colis commande livraison envoi beaucoup',
    negations: 'ne n pas non aucun aucune jamais personne sans ni',
  },
  es: {
    tone: 'un una unos unas el la los las lo de del y así en con para a al se este esta esto aquí yo nosotros nuestro nuestra te tu tus le su sus usted es está son están ha han sido hola gracias muchas lamentablemente perdona paciencia mensaje pregunta también actualmente paquete pedido entrega envío',
    negations: 'no ningún ninguna nunca nadie sin ni tampoco',
  },
  it: {
    tone: 'un una uno il lo la i gli le l di del della dei e quindi in nel nella con per a al alla questo questa qui io noi nostro nostra ti tuo tua tuoi le suo sua è sono ha hanno stato stata ciao buongiorno salve grazie purtroppo pazienza messaggio domanda anche attualmente pacco ordine consegna spedizione',
    negations: 'non no nessun nessuna nessuno mai senza né',
  },
  nl: {
    tone: 'een de het en dus in op aan met voor van dit dat deze hier ik wij we ons onze u uw je jouw is zijn heeft hebben geweest hallo hoi goedendag beste bedankt dank helaas geduld bericht vraag ook momenteel pakket bestelling bezorging zending levering',
    negations: 'niet geen nooit niemand zonder noch nee',
  },
  sv: {
    tone: 'en ett den det de och så i på med för till av detta denna här jag vi oss vår vårt våra du dig din ditt dina är har hej tack tyvärr tålamod meddelande fråga också för närvarande paket paketet beställning beställningen leverans leveransen',
    negations: 'inte ingen inget inga aldrig utan varken nej',
  },
  pt: {
    tone: 'um uma o a os as de do da dos das e então em com para ao à este esta isto aqui eu nós nosso nossa você seu sua seus é está são estão foi tem têm sido olá oi obrigado obrigada infelizmente paciência mensagem pergunta também atualmente pacote pedido entrega encomenda',
    negations: 'não nenhum nenhuma nunca ninguém sem nem',
  },
  pl: {
    tone: 'i a w we na z ze do dla to ten ta te tutaj my nas nasz nasza pan pani państwa twój twoja twoje twoją jest są dzień dobry cześć witamy dziękujemy dziękuję niestety cierpliwość wiadomość pytanie także również obecnie paczka paczkę przesyłka przesyłkę zamówienie dostawa',
    negations: 'nie żaden żadna żadnego nigdy nikt bez ani brak',
  },
  tr: {
    tone: 've bu şu o bir ile için biz bizim size sizin siparişiniz paketiniz kargonuz merhaba teşekkürler teşekkür ederiz maalesef mesajınız sorunuz sabrınız de da ayrıca şu anda',
    negations: 'değil yok hiç hiçbir olmadan',
  },
  ar: {
    tone: 'و في على من إلى مع هذا هذه هنا نحن لك لكم طلبك طردك شحنتك مرحبا مرحبًا أهلا أهلاً شكرا شكرًا للأسف رسالتك سؤالك صبرك أيضا أيضًا حاليا حاليًا',
    negations: 'لا لم لن ليس ليست غير بدون دون',
  },
  ja: {
    tone: 'は が を に で と の も こちら この ます です こんにちは ありがとうございます 現在 恐れ入りますが ご お',
    negations: 'ません ない なく なかった 未',
  },
}
