import { listMailbox } from '#adapters/channels'
import type { MailLine } from './pages/mailbox-page.ts'

/** The newest mails; with words, those of many more in which they all stand. */
export async function findMails(folder: string, words: string): Promise<readonly MailLine[]> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return listMailbox(folder, SHOWN)
  const found = (await listMailbox(folder, SEARCHED)).filter((mail) => {
    const text = [mail.to, mail.toName, mail.subject, mail.snippet].join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  return found.slice(0, SHOWN)
}

const SHOWN = 50
const SEARCHED = 5_000
