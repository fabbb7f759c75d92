/** The mail that carries a code. A further language is a further row. */
import { directionOf, pickLanguage, type WrittenLanguage, writeSentence } from '#shared/languages'

type Words = { subject: string; greeting: string; code: string; link: string; notYou: string }

export const codeMailWords: Readonly<Record<WrittenLanguage, Words>> = {
  en: {
    subject: 'Your code for order {number}: {code}',
    greeting: 'Someone, hopefully you, wants to see all details of order {number} at {shop}.',
    code: 'Your code, valid for {minutes} minutes: {code}',
    link: 'Or open the page of your order and enter it there:',
    notYou: 'If it was not you, do nothing: without the code nobody sees more. Never tell it to anyone who calls you.',
  },
  de: {
    subject: 'Ihr Code für die Bestellung {number}: {code}',
    greeting: 'Jemand, hoffentlich Sie, möchte alle Einzelheiten der Bestellung {number} bei {shop} sehen.',
    code: 'Ihr Code, gültig für {minutes} Minuten: {code}',
    link: 'Oder öffnen Sie die Seite Ihrer Bestellung und geben Sie ihn dort ein:',
    notYou: 'Wenn Sie es nicht waren, müssen Sie nichts tun: ohne den Code sieht niemand mehr. Geben Sie ihn niemandem am Telefon.',
  },
  fr: {
    subject: 'Votre code pour la commande {number}\u00a0: {code}',
    greeting: 'Quelqu’un, sans doute vous, souhaite voir tous les détails de la commande {number} chez {shop}.',
    code: 'Votre code, valable {minutes} minutes\u00a0: {code}',
    link: 'Vous pouvez aussi ouvrir la page de votre commande et l’y saisir\u00a0:',
    notYou:
      'Si ce n’était pas vous, ne faites rien\u00a0: sans le code, personne n’en voit davantage. Ne le donnez à personne par téléphone.',
  },
  es: {
    subject: 'Tu código para el pedido {number}: {code}',
    greeting: 'Alguien, esperamos que tú, quiere ver todos los detalles del pedido {number} en {shop}.',
    code: 'Tu código, válido durante {minutes} minutos: {code}',
    link: 'También puedes abrir la página de tu pedido y escribirlo allí:',
    notYou: 'Si no has sido tú, no hagas nada: sin el código nadie ve nada más. No se lo digas a nadie por teléfono.',
  },
  it: {
    subject: 'Il tuo codice per l’ordine {number}: {code}',
    greeting: 'Qualcuno, speriamo tu, vuole vedere tutti i dettagli dell’ordine {number} da {shop}.',
    code: 'Il tuo codice, valido per {minutes} minuti: {code}',
    link: 'Oppure apri la pagina del tuo ordine e inseriscilo lì:',
    notYou: 'Se la richiesta non è tua, non fare nulla: senza il codice nessuno vede altro. Non dirlo a nessuno al telefono.',
  },
  nl: {
    subject: 'Je code voor bestelling {number}: {code}',
    greeting: 'Iemand, hopelijk jij, wil alle gegevens van bestelling {number} bij {shop} zien.',
    code: 'Je code, {minutes} minuten geldig: {code}',
    link: 'Of open de pagina van je bestelling en vul hem daar in:',
    notYou:
      'Was jij het niet, dan hoef je niets te doen: zonder de code krijgt niemand meer te zien. Geef hem nooit aan iemand die je belt.',
  },
  pl: {
    subject: 'Twój kod do zamówienia {number}: {code}',
    greeting: 'Ktoś, mamy nadzieję, że Ty, chce zobaczyć wszystkie szczegóły zamówienia {number} w sklepie {shop}.',
    code: 'Twój kod, ważny przez {minutes} min: {code}',
    link: 'Możesz też otworzyć stronę zamówienia i wpisać go tam:',
    notYou: 'Jeśli to nie Ty, nie musisz nic robić: bez kodu nikt nie zobaczy więcej. Nie podawaj go nikomu przez telefon.',
  },
  pt: {
    subject: 'Seu código para o pedido {number}: {code}',
    greeting: 'Alguém, esperamos que você, quer ver todos os detalhes do pedido {number} na loja {shop}.',
    code: 'Seu código, válido por {minutes} minutos: {code}',
    link: 'Ou abra a página do seu pedido e digite o código ali:',
    notYou: 'Se não foi você, não faça nada: sem o código, ninguém vê mais nada. Não informe o código a ninguém por telefone.',
  },
  sv: {
    subject: 'Din kod för beställning {number}: {code}',
    greeting: 'Någon, förhoppningsvis du, vill se alla uppgifter om beställning {number} hos {shop}.',
    code: 'Din kod, giltig i {minutes} minuter: {code}',
    link: 'Eller öppna sidan för din beställning och skriv in den där:',
    notYou: 'Var det inte du behöver du inte göra något: utan koden ser ingen mer. Lämna den inte till någon som ringer.',
  },
  tr: {
    subject: 'Sipariş {number} için kodunuz: {code}',
    greeting: 'Birisi, büyük olasılıkla siz, {shop} mağazasındaki {number} numaralı siparişin tüm ayrıntılarını görmek istiyor.',
    code: '{minutes} dakika geçerli kodunuz: {code}',
    link: 'Ya da siparişinizin sayfasını açıp kodu oraya girin:',
    notYou: 'Bunu siz istemediyseniz bir şey yapmayın: kod olmadan kimse daha fazlasını göremez. Kodu telefonda kimseye söylemeyin.',
  },
  ja: {
    subject: 'ご注文 {number} の確認コード：{code}',
    greeting: '{shop}のご注文 {number} の詳細をすべて表示するお申し込みがありました。',
    code: '確認コード（{minutes}分間有効）：{code}',
    link: 'または、ご注文のページを開いて入力してください：',
    notYou:
      'お心当たりがない場合は、何もなさらないでください。コードがなければ、詳細は誰にも表示されません。電話などで誰にも教えないでください。',
  },
  ar: {
    subject: 'رمزك للطلب {number}: {code}',
    greeting: 'ورد طلب، نأمل أنه منك، لعرض كل تفاصيل الطلب {number} لدى {shop}.',
    code: 'رمزك، وهو صالح لمدة {minutes, plural, one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}: {code}',
    link: 'أو يمكنك فتح صفحة طلبك وإدخاله هناك:',
    notYou: 'إن لم يكن ذلك منك، فلا شيء مطلوب: من دون الرمز لا يرى أحد المزيد. ويُرجى عدم إعطائه لأي متصل.',
  },
}

export type CodeMail = { subject: string; lines: string[]; language: WrittenLanguage; direction: 'ltr' | 'rtl' }

/** Plain sentences; the caller makes the text and the HTML of them. `languages`: wishes, the first known one wins. */
export function codeMail(
  languages: readonly (string | null)[],
  values: { number: string; shop: string; code: string; minutes: number; link: string },
): CodeMail {
  const language = pickLanguage(...languages)
  const words = codeMailWords[language]
  const fill = (sentence: string) => writeSentence(sentence, values, language)
  return {
    language,
    direction: directionOf(language),
    subject: fill(words.subject),
    lines: [fill(words.greeting), fill(words.code), fill(words.link), values.link, fill(words.notYou)],
  }
}
