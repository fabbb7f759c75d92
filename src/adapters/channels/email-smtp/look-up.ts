import type { Settings } from '#contracts/adapter'
import { imapClient } from './imap-client.ts'

/**
 * Is there a copy of this mail in the folder of sent mails or in the journal? A missing copy proves nothing: it may still be on its way,
 * so the answer is never `not_sent`.
 */
export async function lookUpMail(messageId: string, settings: Settings): Promise<'sent' | 'not_sent' | 'unknown'> {
  if (!settings.imapHost || !settings.sentFolder) return 'unknown'
  const client = imapClient(settings)
  try {
    await client.connect()
    const lock = await client.getMailboxLock(settings.sentFolder, { readOnly: true })
    try {
      const found = await client.search({ header: { 'message-id': messageId.replace(/[<>\s]/g, '') } }, { uid: true })
      return found && found.length > 0 ? 'sent' : 'unknown'
    } finally {
      lock.release()
    }
  } catch {
    // Not being able to look is the same as not knowing.
    return 'unknown'
  } finally {
    client.close()
  }
}
