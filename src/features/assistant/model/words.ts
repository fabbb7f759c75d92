/** What the assistant says besides facts. A further language is a further row. */

const en = {
  whichOrder: 'Which order is it about? Please write its number and the e-mail address or postcode you ordered with.',
  whichContact: 'Please add the e-mail address or postcode you ordered {number} with.',
  whichNumber: 'Please add the number of your order.',
  noPair: 'I found no order with this number and this contact. Please check both; I can also send a code to the mailbox of the order.',
  whichOfMine:
    'I can tell where an order is, when it arrives and why it is late. What do you want to know? If you prefer a person, just say so.',
  noOrder: 'There is no order with this number.',
  welcome: 'Hello! Ask me where your order is, when it arrives or why it is late.',
  thanks: 'You are welcome!',
  others: 'You also have {orders}; ask me about any of them.',
  handedOver:
    'I have passed this on to a person. You can expect a reply within {hours} {hours, plural, one {hour} other {hours}}, here and by e-mail if we know your address.',
  danger: 'Please keep yourself safe first. A person looks at your message now.',
  withAgent: 'A person has your conversation and replies here.',
}
type Key = keyof typeof en

const de: Record<Key, string> = {
  whichOrder:
    'Um welche Bestellung geht es? Bitte schreiben Sie die Bestellnummer und die E-Mail-Adresse oder Postleitzahl, mit der Sie bestellt haben.',
  whichContact: 'Bitte nennen Sie noch die E-Mail-Adresse oder Postleitzahl, mit der Sie {number} bestellt haben.',
  whichNumber: 'Bitte nennen Sie noch die Nummer Ihrer Bestellung.',
  noPair:
    'Ich finde keine Bestellung mit dieser Nummer und diesem Kontakt. Bitte prüfen Sie beides; ich kann auch einen Code an das Postfach der Bestellung senden.',
  whichOfMine:
    'Ich kann sagen, wo eine Bestellung ist, wann sie ankommt und warum sie sich verspätet. Was möchten Sie wissen? Wenn Sie lieber einen Menschen möchten, sagen Sie es einfach.',
  noOrder: 'Eine Bestellung mit dieser Nummer gibt es nicht.',
  welcome: 'Guten Tag! Fragen Sie mich, wo Ihre Bestellung ist, wann sie ankommt oder warum sie sich verspätet.',
  thanks: 'Gern geschehen!',
  others: 'Sie haben außerdem {orders}; fragen Sie mich gern danach.',
  handedOver:
    'Ich habe das an einen Menschen weitergegeben. Eine Antwort kommt innerhalb von {hours} {hours, plural, one {Stunde} other {Stunden}}, hier und per E-Mail, wenn wir Ihre Adresse kennen.',
  danger: 'Bringen Sie sich bitte zuerst in Sicherheit. Ein Mensch sieht sich Ihre Nachricht jetzt an.',
  withAgent: 'Ein Mensch hat Ihr Gespräch übernommen und antwortet hier.',
}

const rows: Record<string, Record<Key, string>> = { en, de }

export function tell(language: string, key: Key, values: Record<string, string | number> = {}): string {
  const plural = new Intl.PluralRules(language)
  return (rows[language] ?? en)[key]
    .replaceAll(/\{(\w+), plural, one \{([^}]*)\} other \{([^}]*)\}\}/g, (_all, name: string, one: string, other: string) =>
      plural.select(Number(values[name])) === 'one' ? one : other,
    )
    .replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))
}
