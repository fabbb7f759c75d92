import type { Key } from './en.ts'

export const sv: Record<Key, string> = {
  whichOrder: 'Vilken beställning gäller det? Ange numret och den e-postadress eller det postnummer du beställde med.',
  whichContact: 'Ange också den e-postadress eller det postnummer du beställde {number} med.',
  whichNumber: 'Ange också numret på din beställning.',
  noPair:
    'Jag hittar ingen beställning med det numret och de uppgifterna. Kontrollera båda; jag kan också skicka en kod till beställningens e-postadress.',
  whichOfMine:
    'Jag kan säga var en beställning är, när den kommer och varför den är sen. Vad vill du veta? Om du hellre vill prata med en människa är det bara att säga till.',
  noOrder: 'Det finns ingen beställning med det numret.',
  welcome: 'Hej! Fråga mig var din beställning är, när den kommer eller varför den är sen.',
  thanks: 'Varsågod!',
  others: 'Du har också {orders}; fråga gärna om dem.',
  passedOn: 'Jag har lämnat det här vidare till en medarbetare.',
  handedOver: 'Du får svar inom {hours} {hours, plural, one {timme} other {timmar}}, här och via e-post om vi har din adress.',
  danger: 'Sätt dig i säkerhet först; ring nödnumret om det är akut.',
  withAgent: 'En medarbetare har tagit över din konversation och svarar här. Vill du hellre fråga mig igen, säg ”tillbaka till botten”.',
}
