import type { Key } from './en.ts'

export const nl: Record<Key, string> = {
  whichOrder: 'Om welke bestelling gaat het? Geef me het nummer en het e-mailadres of de postcode waarmee je besteld hebt.',
  whichContact: 'Geef me ook het e-mailadres of de postcode waarmee je {number} besteld hebt.',
  whichNumber: 'Geef me ook het nummer van je bestelling.',
  noPair:
    'Ik vind geen bestelling met dit nummer en deze gegevens. Controleer ze allebei; ik kan ook een code sturen naar het e-mailadres van de bestelling.',
  whichOfMine:
    'Ik kan zeggen waar een bestelling is, wanneer die komt en waarom die te laat is. Wat wil je weten? Wil je liever een medewerker, zeg het gewoon.',
  noOrder: 'Er is geen bestelling met dit nummer.',
  welcome: 'Hallo! Vraag me waar je bestelling is, wanneer die komt of waarom die te laat is.',
  thanks: 'Graag gedaan!',
  others: 'Je hebt ook {orders}; vraag me er gerust naar.',
  passedOn: 'Ik heb dit doorgegeven aan een medewerker.',
  handedOver: 'Je krijgt antwoord binnen {hours} uur, hier en per e-mail als we je adres kennen.',
  danger: 'Breng jezelf eerst in veiligheid; bel bij nood het alarmnummer.',
  withAgent:
    'Een medewerker heeft je gesprek overgenomen en antwoordt hier. Vraag je het liever weer aan mij, zeg dan ‘terug naar de bot’.',
}
