import type { Key } from './en.ts'

export const de: Record<Key, string> = {
  whichOrder:
    'Um welche Bestellung geht es? Bitte nennen Sie die Bestellnummer und die E-Mail-Adresse oder Postleitzahl, mit der Sie bestellt haben.',
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
  passedOn: 'Ich habe das an einen Menschen weitergegeben.',
  handedOver:
    'Eine Antwort kommt innerhalb von {hours} {hours, plural, one {Stunde} other {Stunden}}, hier und per E-Mail, wenn wir Ihre Adresse kennen.',
  danger: 'Bringen Sie sich bitte zuerst in Sicherheit; rufen Sie im Notfall den Notruf an.',
  withAgent:
    'Eine Person aus dem Shop hat Ihr Gespräch übernommen und antwortet hier. Möchten Sie lieber wieder mich fragen, sagen Sie „zurück zum Bot“.',
}
