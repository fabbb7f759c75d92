import type { Key } from './en.ts'

export const it: Record<Key, string> = {
  whichOrder: 'Di quale ordine si tratta? Dimmi il numero e l’indirizzo e-mail o il CAP con cui hai ordinato.',
  whichContact: 'Dimmi anche l’indirizzo e-mail o il CAP con cui hai fatto l’ordine {number}.',
  whichNumber: 'Dimmi anche il numero del tuo ordine.',
  noPair:
    'Non trovo nessun ordine con questo numero e questo contatto. Controlla tutti e due; posso anche inviare un codice all’e-mail dell’ordine.',
  whichOfMine:
    'Posso dirti dove si trova un ordine, quando arriva e perché è in ritardo. Che cosa vuoi sapere? Se preferisci una persona, basta dirlo.',
  noOrder: 'Non c’è nessun ordine con questo numero.',
  welcome: 'Ciao! Chiedimi dov’è il tuo ordine, quando arriva o perché è in ritardo.',
  thanks: 'Figurati!',
  others: 'Hai anche {orders}; chiedimi pure di questi.',
  passedOn: 'Ho passato il messaggio a una persona.',
  handedOver:
    'Riceverai una risposta entro {hours} {hours, plural, one {ora} other {ore}}, qui e via e-mail se conosciamo il tuo indirizzo.',
  danger: 'Prima di tutto mettiti al sicuro; in caso di emergenza chiama i soccorsi.',
  withAgent: 'Una persona segue la tua conversazione e risponde qui. Se preferisci chiedere di nuovo a me, di’ «torna al bot».',
}
