import type { Channel } from '#contracts/channel'

/** The bubble on the shop's page. A message is there as soon as its row is: there is nothing to carry. */
export const webChat: Channel = {
  id: 'web-chat',
  name: 'Chat bubble',
  kind: 'web_chat',
  settings: [],
  send: async (message) => ({ outcome: 'sent', providerId: message.id }),
  lookUp: async () => 'sent',
}
