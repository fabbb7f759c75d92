/** What a channel's payload says, in the shape of the command's output. */
import type { ChannelReading, IncomingMessage } from '#contracts/channel'
import type { Problem } from '#contracts/tracking'

export const describeChannel = ({ messages, receipts, problems }: ChannelReading): { problems: Problem[] } & Record<string, unknown> => ({
  messages: messages.map(describeMessage),
  receipts,
  problems,
})

function describeMessage(message: IncomingMessage): Record<string, unknown> {
  const { externalId, from, to, subject, text, newText, sentAt, threadKeys, attachments, autoReply, bounce, doNotAnswer } = message
  return {
    externalId,
    from: from.address,
    fromName: from.name,
    to,
    subject,
    text,
    newText,
    sentAt,
    threadKey: threadKeys[0] ?? null,
    attachments,
    autoReply,
    bounce,
    doNotAnswer,
  }
}
