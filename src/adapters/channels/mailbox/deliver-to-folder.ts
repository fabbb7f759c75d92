import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '#contracts/adapter'
import type { OutgoingMessage, SendResult } from '#contracts/channel'
import { namedAddress } from '../mail-address.ts'
import { composeMail } from '../mail-composer.ts'
import { codeOfFileError } from './stored-mails.ts'

/** Writes `<id>.eml` (as it would go out) and `<id>.json` (as it was meant); a mail is there when its JSON is. */
export async function deliverToFolder(message: OutgoingMessage, settings: Settings): Promise<SendResult> {
  const sender = namedAddress(settings.from ?? 'Demo Shop <shop@demo.example>')
  const mail = sender ? await composeMail(message, sender) : { refused: 'bad_sender_address' }
  if ('refused' in mail) return { outcome: 'failed', retry: false, code: mail.refused, text: 'the mail cannot be addressed safely' }
  const folder = join(settings.folder ?? '', 'sent')
  // Named by the fixed Message-ID: sent twice, it is still one mail.
  const id = createHash('sha256').update(message.messageId).digest('hex').slice(0, 32)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, `${id}.eml`), mail.raw, { mode: 0o600 })
    await writeFile(join(folder, `${id}.json.new`), JSON.stringify({ ...message, from: message.from ?? sender }), { mode: 0o600 })
    await rename(join(folder, `${id}.json.new`), join(folder, `${id}.json`))
    return { outcome: 'sent', providerId: id }
  } catch (error) {
    return { outcome: 'failed', retry: true, code: codeOfFileError(error), text: 'the folder of the local mailbox cannot be written' }
  }
}
