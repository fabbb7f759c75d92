/** The key that seals the keys of merchants: from the settings, else a file in the data folder, made once. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './settings.ts'

/** 32 bytes. Throws with a sentence when the file is damaged: a new key could open nothing that was sealed before. */
export function masterKeyOf(config: Pick<Config, 'masterKey' | 'dataFolder'>): Uint8Array {
  if (config.masterKey) return config.masterKey
  const file = join(config.dataFolder, 'master.key')
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  try {
    // Exclusive: of two processes that start at once, one makes the key and the other reads it.
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const text = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new Error(`${file} does not hold a key of 64 hexadecimal digits: put back the one from your backup.`)
  return Buffer.from(text, 'hex')
}
