/** What the assistant says to lead a conversation, in twelve languages. Sentences are ICU messages; none of them holds a fact. */
import { fillSentence } from '#shared/fill-sentence'

type TalkKey = keyof (typeof rows)['en']

/** English where a language is missing. */
export const talk = (language: string, key: TalkKey, values: Readonly<Record<string, string | number | null>> = {}): string =>
  fillSentence((rows[language as 'en'] ?? rows.en)[key], values, language)

/** All of them with `value` in the place of every value: what may stand in a text without being a fact. */
export const allTalk = (language: string, value: string): string[] =>
  (Object.keys(rows.en) as TalkKey[]).map((key) => talk(language, key, new Proxy({}, { get: () => value })))

const rows = {
  en: {
    codeSent: 'If this order exists and has a mailbox, a code of six digits is on its way there. Please tell me the code.',
    codeWrong: 'This code does not fit. Please check it, or ask me for a new one.',
    codeRefused: 'That was one wrong code too many, so this request is closed. You can ask for a new code, or for a person.',
    proved: 'Thank you, that is proved.',
    whichOne: 'Which of your orders do you mean: {orders}?',
    noOther: 'I know of no further order of yours here. Please tell me its number and the e-mail address or postcode you ordered with.',
    thisOrThat: 'What would you like to know: “{first}” or “{second}”?',
    notThat: 'Sorry, I misunderstood you.',
    anythingElse: 'Good. If there is anything else, just ask.',
    whatIKnow: 'Here is what I know about {number}:',
    replyBy: 'I have passed this on to a person. You can expect a reply by {when}, here and by e-mail if we know your address.',
    back: 'I am here for you again; the person still has your request. What do you want to know?',
  },
  de: {
    codeSent:
      'Wenn es diese Bestellung gibt und ein Postfach dazu, ist ein Code aus sechs Ziffern dorthin unterwegs. Bitte nennen Sie ihn mir.',
    codeWrong: 'Dieser Code passt nicht. Bitte prüfen Sie ihn, oder lassen Sie sich einen neuen schicken.',
    codeRefused:
      'Das war ein falscher Code zu viel, diese Anfrage ist damit geschlossen. Sie können einen neuen Code oder einen Menschen verlangen.',
    proved: 'Danke, das ist bestätigt.',
    whichOne: 'Welche Ihrer Bestellungen meinen Sie: {orders}?',
    noOther:
      'Ich kenne hier keine weitere Bestellung von Ihnen. Bitte nennen Sie mir ihre Nummer und die E-Mail-Adresse oder Postleitzahl, mit der Sie bestellt haben.',
    thisOrThat: 'Was möchten Sie wissen: „{first}“ oder „{second}“?',
    notThat: 'Entschuldigung, da habe ich Sie falsch verstanden.',
    anythingElse: 'Gut. Wenn Sie noch etwas brauchen, fragen Sie einfach.',
    whatIKnow: 'Das weiß ich über {number}:',
    replyBy:
      'Ich habe das an einen Menschen weitergegeben. Eine Antwort kommt bis {when}, hier und per E-Mail, wenn wir Ihre Adresse kennen.',
    back: 'Ich bin wieder für Sie da; Ihr Anliegen liegt weiterhin bei einem Menschen. Was möchten Sie wissen?',
  },
  fr: {
    codeSent: 'Si cette commande existe et a une adresse e-mail, un code de six chiffres y est envoyé. Merci de me l’indiquer.',
    codeWrong: 'Ce code ne convient pas. Vérifiez-le, ou demandez-m’en un nouveau.',
    codeRefused:
      'C’était un code erroné de trop, cette demande est donc close. Vous pouvez demander un nouveau code, ou parler à un conseiller.',
    proved: 'Merci, c’est vérifié.',
    whichOne: 'De laquelle de vos commandes parlez-vous\u00a0: {orders}\u00a0?',
    noOther:
      'Je ne connais pas d’autre commande de votre part ici. Merci d’indiquer son numéro et l’adresse e-mail ou le code postal de la commande.',
    thisOrThat: 'Que voulez-vous savoir\u00a0: «\u00a0{first}\u00a0» ou «\u00a0{second}\u00a0»\u00a0?',
    notThat: 'Pardon, je vous ai mal compris.',
    anythingElse: 'Très bien. Si vous avez une autre question, n’hésitez pas.',
    whatIKnow: 'Voici ce que je sais de {number}\u00a0:',
    replyBy:
      'J’ai transmis votre demande à un conseiller. Vous aurez une réponse d’ici {when}, ici et par e-mail si nous connaissons votre adresse.',
    back: 'Je suis de nouveau là pour vous\u00a0; un conseiller suit toujours votre demande. Que voulez-vous savoir\u00a0?',
  },
  es: {
    codeSent: 'Si este pedido existe y tiene un correo, un código de seis cifras va en camino hacia allí. Dime el código, por favor.',
    codeWrong: 'Este código no es correcto. Compruébalo o pídeme uno nuevo.',
    codeRefused:
      'Ha habido demasiados códigos incorrectos y esta solicitud queda cerrada. Puedes pedir un código nuevo o hablar con una persona.',
    proved: 'Gracias, está comprobado.',
    whichOne: '¿A cuál de tus pedidos te refieres: {orders}?',
    noOther: 'No conozco aquí otro pedido tuyo. Dime su número y el correo o el código postal con el que lo hiciste, por favor.',
    thisOrThat: '¿Qué quieres saber: «{first}» o «{second}»?',
    notThat: 'Perdona, te he entendido mal.',
    anythingElse: 'Bien. Si necesitas algo más, pregúntame.',
    whatIKnow: 'Esto es lo que sé de {number}:',
    replyBy:
      'He pasado esto a una persona del equipo. Tendrás una respuesta antes del {when}, aquí y por correo si conocemos tu dirección.',
    back: 'Estoy de nuevo aquí; una persona del equipo sigue con tu consulta. ¿Qué quieres saber?',
  },
  it: {
    codeSent: 'Se questo ordine esiste e ha un indirizzo e-mail, un codice di sei cifre è in arrivo lì. Dimmi il codice, per favore.',
    codeWrong: 'Questo codice non va bene. Controllalo o chiedimene uno nuovo.',
    codeRefused:
      'Ci sono stati troppi codici sbagliati e questa richiesta è chiusa. Puoi chiedere un nuovo codice o parlare con una persona.',
    proved: 'Grazie, è confermato.',
    whichOne: 'Quale dei tuoi ordini intendi: {orders}?',
    noOther: 'Qui non conosco altri tuoi ordini. Dimmi il numero e l’e-mail o il CAP con cui hai ordinato, per favore.',
    thisOrThat: 'Che cosa vuoi sapere: «{first}» o «{second}»?',
    notThat: 'Scusa, ho capito male.',
    anythingElse: 'Bene. Se ti serve altro, chiedi pure.',
    whatIKnow: 'Ecco che cosa so di {number}:',
    replyBy: 'Ho passato la richiesta a una persona. Riceverai una risposta entro {when}, qui e via e-mail se conosciamo il tuo indirizzo.',
    back: 'Sono di nuovo qui; una persona segue ancora la tua richiesta. Che cosa vuoi sapere?',
  },
  nl: {
    codeSent:
      'Als deze bestelling bestaat en er een e-mailadres bij hoort, is er nu een code van zes cijfers naartoe onderweg. Geef die code hier door.',
    codeWrong: 'Deze code klopt niet. Controleer de code of vraag mij om een nieuwe.',
    codeRefused: 'Dat was één foute code te veel, dus deze poging is gesloten. Je kunt om een nieuwe code of om een medewerker vragen.',
    proved: 'Bedankt, dat is bevestigd.',
    whichOne: 'Welke van je bestellingen bedoel je: {orders}?',
    noOther: 'Ik ken hier geen andere bestelling van je. Geef me het nummer en het e-mailadres of de postcode waarmee je besteld hebt.',
    thisOrThat: 'Wat wil je weten: “{first}” of “{second}”?',
    notThat: 'Sorry, ik heb je verkeerd begrepen.',
    anythingElse: 'Goed. Als er nog iets is, vraag het gerust.',
    whatIKnow: 'Dit weet ik over {number}:',
    replyBy: 'Ik heb dit doorgegeven aan een medewerker. Je krijgt uiterlijk {when} antwoord, hier en per e-mail als we je adres kennen.',
    back: 'Ik ben er weer voor je; een medewerker heeft je vraag nog steeds. Wat wil je weten?',
  },
  pl: {
    codeSent: 'Jeśli to zamówienie istnieje i ma adres e-mail, sześciocyfrowy kod jest już w drodze. Podaj go, proszę, tutaj.',
    codeWrong: 'Ten kod się nie zgadza. Sprawdź go, proszę, albo poproś mnie o nowy.',
    codeRefused: 'Było za dużo błędnych kodów, więc ta próba jest zamknięta. Możesz poprosić o nowy kod albo o rozmowę z konsultantem.',
    proved: 'Dziękuję, potwierdzone.',
    whichOne: 'O które zamówienie chodzi: {orders}?',
    noOther: 'Nie widzę tutaj innego Twojego zamówienia. Podaj, proszę, jego numer oraz adres e-mail lub kod pocztowy z zamówienia.',
    thisOrThat: 'Co chcesz wiedzieć: „{first}” czy „{second}”?',
    notThat: 'Przepraszam, to było nieporozumienie.',
    anythingElse: 'Dobrze. W razie czego po prostu pytaj.',
    whatIKnow: 'Oto informacje o zamówieniu {number}:',
    replyBy: 'Sprawa trafiła do konsultanta. Odpowiedź przyjdzie najpóźniej {when}, tutaj oraz e-mailem, jeśli znamy Twój adres.',
    back: 'Znów możesz pytać mnie; Twoja sprawa nadal jest u konsultanta. Co chcesz wiedzieć?',
  },
  pt: {
    codeSent: 'Se este pedido existir e tiver um e-mail, um código de seis dígitos está a caminho. Informe o código, por favor.',
    codeWrong: 'Este código não confere. Confira ou peça um novo.',
    codeRefused: 'Foram códigos errados demais, e esta solicitação foi encerrada. Você pode pedir um novo código ou falar com uma pessoa.',
    proved: 'Obrigado, está confirmado.',
    whichOne: 'Qual dos seus pedidos: {orders}?',
    noOther: 'Não encontrei outro pedido seu aqui. Informe o número e o e-mail ou o CEP usado na compra, por favor.',
    thisOrThat: 'O que você quer saber: “{first}” ou “{second}”?',
    notThat: 'Desculpe, entendi errado.',
    anythingElse: 'Certo. Se precisar de mais alguma coisa, é só perguntar.',
    whatIKnow: 'Isto é o que sei sobre {number}:',
    replyBy:
      'Passei sua solicitação para uma pessoa da equipe. A resposta chega até {when}, aqui e por e-mail, se tivermos o seu endereço.',
    back: 'Estou de volta; uma pessoa da equipe ainda cuida da sua solicitação. O que você quer saber?',
  },
  sv: {
    codeSent: 'Om beställningen finns och har en e-postadress är en kod med sex siffror på väg dit. Ange koden här.',
    codeWrong: 'Koden stämmer inte. Kontrollera den eller be mig om en ny.',
    codeRefused:
      'Det blev en felaktig kod för mycket, så det här försöket är avslutat. Du kan be om en ny kod eller om att få prata med en medarbetare.',
    proved: 'Tack, det är bekräftat.',
    whichOne: 'Vilken av dina beställningar menar du: {orders}?',
    noOther: 'Jag ser ingen annan beställning från dig här. Ange numret och den e-postadress eller det postnummer du beställde med.',
    thisOrThat: 'Vad vill du veta: ”{first}” eller ”{second}”?',
    notThat: 'Förlåt, jag missförstod dig.',
    anythingElse: 'Bra. Säg bara till om det är något mer.',
    whatIKnow: 'Det här vet jag om {number}:',
    replyBy: 'Jag har lämnat över det här till en medarbetare. Du får svar senast {when}, här och via e-post om vi har din adress.',
    back: 'Jag hjälper dig igen; ditt ärende ligger kvar hos en medarbetare. Vad vill du veta?',
  },
  tr: {
    codeSent: 'Böyle bir sipariş varsa ve bir e-posta adresi kayıtlıysa, altı haneli bir kod oraya gönderildi. Lütfen kodu bana bildirin.',
    codeWrong: 'Bu kod doğru değil. Lütfen kontrol edin ya da benden yenisini isteyin.',
    codeRefused: 'Çok fazla yanlış kod girildiği için bu işlem kapatıldı. Yeni bir kod isteyebilir ya da bir temsilciyle görüşebilirsiniz.',
    proved: 'Teşekkürler, doğrulandı.',
    whichOne: 'Hangi siparişinizi soruyorsunuz: {orders}?',
    noOther:
      'Burada size ait başka bir sipariş göremiyorum. Lütfen numarasını ve siparişte kullandığınız e-posta adresini ya da posta kodunu bildirin.',
    thisOrThat: 'Ne öğrenmek istersiniz: “{first}” mi, “{second}” mi?',
    notThat: 'Özür dilerim, sizi yanlış anladım.',
    anythingElse: 'Tamam. Başka bir sorunuz olursa sormanız yeterli.',
    whatIKnow: '{number} numaralı sipariş hakkında bildiklerim:',
    replyBy: 'Mesajınızı ekibimizden birine ilettim. En geç {when} yanıt alacaksınız; buradan, adresinizi biliyorsak e-postayla da.',
    back: 'Yeniden buradayım; talebinizle ilgilenen arkadaşımız çalışmayı sürdürüyor. Ne öğrenmek istersiniz?',
  },
  ja: {
    codeSent: 'このご注文とメールアドレスが登録されていれば、6桁のコードをそちらへお送りしています。そのコードをお知らせください。',
    codeWrong: 'コードが一致しません。ご確認いただくか、新しいコードをご依頼ください。',
    codeRefused: 'コードの誤りが上限に達したため、この手続きは終了しました。新しいコードまたは担当者をご希望の場合は、お知らせください。',
    proved: 'ありがとうございます。確認できました。',
    whichOne: 'どのご注文についてでしょうか：{orders}',
    noOther: 'ほかのご注文はこちらでは見つかりません。注文番号と、ご注文時のメールアドレスか郵便番号をお知らせください。',
    thisOrThat: 'お知りになりたいのは「{first}」と「{second}」のどちらですか。',
    notThat: '申し訳ありません。ご質問を取り違えておりました。',
    anythingElse: '承知しました。ほかにもございましたら、お尋ねください。',
    whatIKnow: 'ご注文{number}について分かっていることは次のとおりです。',
    replyBy: '担当者に引き継ぎました。{when}までに、こちらでお返事いたします。メールアドレスが分かる場合は、メールでもお送りします。',
    back: '再びこちらでご案内します。ご依頼は引き続き担当者が承っています。何をお知りになりたいですか。',
  },
  ar: {
    codeSent: 'إذا كان هذا الطلب موجودًا وله بريد إلكتروني، فقد أُرسل إليه رمز من ستة أرقام. يُرجى إخباري بالرمز هنا.',
    codeWrong: 'هذا الرمز غير مطابق. يُرجى التحقق منه أو طلب رمز جديد.',
    codeRefused: 'تجاوزت المحاولات الخاطئة الحد، فأُغلق هذا الإجراء. يمكنك طلب رمز جديد أو التحدث إلى موظف.',
    proved: 'شكرًا، تم التحقق.',
    whichOne: 'عن أي طلب من طلباتك السؤال: {orders}؟',
    noOther: 'لا يظهر لي هنا طلب آخر لك. يُرجى إخباري برقمه وبالبريد الإلكتروني أو الرمز البريدي المستخدم عند الشراء.',
    thisOrThat: 'عمّ السؤال: «{first}» أم «{second}»؟',
    notThat: 'عذرًا، لقد أسأت فهم السؤال.',
    anythingElse: 'حسنًا. يسعدني الرد على أي سؤال آخر.',
    whatIKnow: 'هذا ما أعرفه عن الطلب {number}:',
    replyBy: 'لقد حوّلت هذا إلى أحد موظفينا. سيصلك رد في موعد أقصاه {when}، هنا وبالبريد الإلكتروني إن كنا نعرف عنوانك.',
    back: 'عدت لمساعدتك، وما زال طلبك لدى أحد موظفينا. كيف يمكنني المساعدة؟',
  },
} as const
