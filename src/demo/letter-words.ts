/** What customers of the demo shop write, in the languages of its markets: short, cross and misspelt as they are. */
export type Occasion = 'where' | 'late' | 'address' | 'not_received' | 'damaged'
type Words = { subject: string; text: string }

/** English where a language has no row. */
export const wordsFor = (language: string, occasion: Occasion): readonly Words[] => (ROWS[language] ?? ENGLISH)[occasion]

const ENGLISH: Record<Occasion, readonly Words[]> = {
  where: [
    { subject: 'My order {order}', text: 'Hello,\n\nwhere is my parcel at the moment? I am off on Saturday and need it before that.' },
    { subject: 'Delivery', text: 'hi, any idea when my stuff gets here? order {order}. thx' },
  ],
  late: [
    {
      subject: '{order} still not here',
      text: 'The date you gave me has come and gone. Is it delayed, and why does nobody tell me what is going on?',
    },
    { subject: 'where is it??', text: 'Order {order} should of been here yesterday. still nothing. when is it coming' },
  ],
  address: [
    {
      subject: 'Wrong address for {order}',
      text: 'Dear team, I ordered {order} a moment ago and put in my old address. Can you change it before it goes out?',
    },
  ],
  not_received: [
    {
      subject: '{order} delivered? Not to me',
      text: 'Your page says my parcel was delivered. I was at home all day, nobody rang, and there is nothing at the door or with the neighbours.',
    },
  ],
  damaged: [
    {
      subject: 'Broken on arrival',
      text: 'My order {order} came today and the thing inside is broken. I would like a replacement, please.',
    },
  ],
}

const ROWS: Record<string, Record<Occasion, readonly Words[]>> = {
  en: ENGLISH,
  de: {
    where: [
      {
        subject: 'Meine Bestellung {order}',
        text: 'Guten Tag,\n\nwo befindet sich mein Paket gerade? Am Samstag fahre ich los und brauche es vorher.',
      },
      { subject: 'Lieferung', text: 'hi, wann kommt den mein zeug an? bestellung {order} danke' },
    ],
    late: [
      {
        subject: '{order} ist immer noch nicht da',
        text: 'Der Termin, den Sie mir genannt haben, ist vorbei. Verspätet sich das Paket, und warum sagt mir keiner etwas?',
      },
      { subject: 'wo bleibt das?', text: '{order} sollte gestern schon da sein, immernoch nix gekommen!! wann kommt das jetzt' },
    ],
    address: [
      {
        subject: 'Falsche Adresse bei {order}',
        text: 'Liebes Team, ich habe eben {order} bestellt und dabei meine alte Adresse angegeben. Können Sie das noch ändern, bevor es rausgeht?',
      },
    ],
    not_received: [
      {
        subject: '{order} zugestellt? Nicht bei mir',
        text: 'Laut Ihrer Seite ist mein Paket zugestellt. Ich war den ganzen Tag zu Hause, es hat niemand geklingelt, und bei den Nachbarn ist auch nichts.',
      },
    ],
    damaged: [
      {
        subject: 'Kaputt angekommen',
        text: 'Meine Bestellung {order} ist heute gekommen, leider ist der Inhalt kaputt. Ich hätte gern Ersatz.',
      },
    ],
  },
  fr: {
    where: [
      { subject: 'Commande {order}', text: 'Bonjour,\n\noù se trouve mon colis en ce moment ? Je pars samedi et j’en ai besoin avant.' },
    ],
    late: [
      {
        subject: '{order} toujours pas arrivée',
        text: 'La date annoncée est passée et je n’ai toujours rien reçu. Il y a du retard ? Pourquoi personne ne me prévient ?',
      },
    ],
    address: [
      {
        subject: 'Mauvaise adresse pour {order}',
        text: 'Bonjour, je viens de commander ({order}) et j’ai laissé mon ancienne adresse. Est-ce possible de la changer avant l’envoi ?',
      },
    ],
    not_received: [
      {
        subject: '{order} livrée ? Pas chez moi',
        text: 'Votre page indique que le colis est livré, mais je n’ai rien reçu. J’étais à la maison et les voisins n’ont rien non plus.',
      },
    ],
    damaged: [
      { subject: 'Arrivé cassé', text: 'Ma commande {order} est arrivée aujourd’hui et l’article est cassé. Je voudrais un remplacement.' },
    ],
  },
  nl: {
    where: [
      {
        subject: 'Bestelling {order}',
        text: 'Hallo,\n\nwaar is mijn pakket op dit moment? Zaterdag ga ik weg en ik heb het voor die tijd nodig.',
      },
    ],
    late: [
      {
        subject: '{order} nog steeds niet binnen',
        text: 'De datum die ik van jullie kreeg is voorbij en er is nog niks. Heeft het vertraging, en waarom hoor ik niets?',
      },
    ],
    address: [
      {
        subject: 'Verkeerd adres bij {order}',
        text: 'Beste mensen, ik heb net {order} besteld met mijn oude adres. Kan dat nog veranderd worden voordat het de deur uit gaat?',
      },
    ],
    not_received: [
      {
        subject: '{order} bezorgd? Niet bij mij',
        text: 'Volgens de pagina is mijn pakket bezorgd, maar ik heb niets gekregen. Ik was de hele dag thuis en de buren hebben het ook niet.',
      },
    ],
    damaged: [
      { subject: 'Kapot aangekomen', text: 'Mijn bestelling {order} kwam vandaag binnen en het is kapot. Ik wil graag een nieuwe.' },
    ],
  },
  pl: {
    where: [
      {
        subject: 'Zamówienie {order}',
        text: 'Dzień dobry,\n\ngdzie jest teraz moja paczka? W sobotę wyjeżdżam i potrzebuję jej wcześniej.',
      },
    ],
    late: [
      {
        subject: '{order} nadal nie dotarło',
        text: 'Podany termin już minął, a paczki dalej nie ma. Jest opóźnienie? Dlaczego nikt mnie nie informuje?',
      },
    ],
    address: [
      {
        subject: 'Zły adres w {order}',
        text: 'Dzień dobry, przed chwilą złożyłem zamówienie {order} i podałem stary adres. Czy da się go jeszcze zmienić przed wysyłką?',
      },
    ],
    not_received: [
      {
        subject: '{order} doręczone? Nie do mnie',
        text: 'Na stronie jest napisane, że paczka została doręczona, a ja nic nie dostałem. Byłem cały dzień w domu, sąsiedzi też nic nie mają.',
      },
    ],
    damaged: [
      { subject: 'Przyszło uszkodzone', text: 'Zamówienie {order} przyszło dzisiaj i rzecz w środku jest uszkodzona. Proszę o wymianę.' },
    ],
  },
  it: {
    where: [{ subject: 'Ordine {order}', text: 'Buongiorno,\n\ndov’è il mio pacco in questo momento? Sabato parto e mi serve prima.' }],
    late: [
      {
        subject: '{order} non ancora arrivato',
        text: 'La data che mi avete dato è passata e non è arrivato nulla. È in ritardo? Perché nessuno mi avvisa?',
      },
    ],
    address: [
      {
        subject: 'Indirizzo sbagliato per {order}',
        text: 'Salve, ho appena fatto l’ordine {order} con il mio vecchio indirizzo. Si può cambiare prima della spedizione?',
      },
    ],
    not_received: [
      {
        subject: '{order} consegnato? Non a me',
        text: 'Sul sito risulta consegnato, ma io non ho ricevuto niente. Ero a casa tutto il giorno e nemmeno i vicini ce l’hanno.',
      },
    ],
    damaged: [{ subject: 'Arrivato rotto', text: 'L’ordine {order} è arrivato oggi e l’articolo è rotto. Vorrei una sostituzione.' }],
  },
  sv: {
    where: [{ subject: 'Beställning {order}', text: 'Hej,\n\nvar är mitt paket just nu? Jag reser på lördag och behöver det innan dess.' }],
    late: [
      {
        subject: '{order} har fortfarande inte kommit',
        text: 'Datumet jag fick har passerat och inget har kommit. Är det försenat, och varför säger ingen något?',
      },
    ],
    address: [
      {
        subject: 'Fel adress på {order}',
        text: 'Hej, jag beställde nyss {order} och angav min gamla adress. Går det att ändra innan det skickas?',
      },
    ],
    not_received: [
      {
        subject: '{order} levererat? Inte till mig',
        text: 'Enligt sidan är paketet levererat men jag har inte fått något. Jag var hemma hela dagen och grannarna har det inte heller.',
      },
    ],
    damaged: [{ subject: 'Kom fram trasig', text: 'Min beställning {order} kom i dag och varan är trasig. Jag vill gärna ha en ny.' }],
  },
}
