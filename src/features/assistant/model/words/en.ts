/** What the assistant says besides facts. A further language is a further file with the same keys. */
export const en = {
  whichOrder: 'Which order is it about? Please tell me its number and the e-mail address or postcode you ordered with.',
  whichContact: 'Please add the e-mail address or postcode you ordered {number} with.',
  whichNumber: 'Please add the number of your order.',
  noPair: 'I found no order with this number and this contact. Please check both; I can also send a code to the mailbox of the order.',
  whichOfMine:
    'I can tell where an order is, when it arrives and why it is late. What do you want to know? If you prefer a person, just say so.',
  noOrder: 'There is no order with this number.',
  welcome: 'Hello! Ask me where your order is, when it arrives or why it is late.',
  thanks: 'You are welcome!',
  others: 'You also have {orders}; ask me about any of them.',
  passedOn: 'I have passed this on to a person.',
  handedOver:
    'You can expect a reply within {hours} {hours, plural, one {hour} other {hours}}, here and by e-mail if we know your address.',
  danger: 'Please keep yourself safe first; in an emergency, call the emergency services.',
  withAgent: 'A person has your conversation and replies here. If you would rather ask me again, say “back to the bot”.',
}

export type Key = keyof typeof en
