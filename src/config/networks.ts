/** A list of addresses and networks, as a setting writes it: `127.0.0.1, 10.0.0.0/8` or a JSON list of the same. */
import { isIP } from 'node:net'
import { z } from 'zod'

/** The whole Internet (`/0`) is no list of proxies: with it, every caller could say who she is. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

export const networks = z
  .union([z.string(), z.array(z.string())], 'must be addresses or networks, separated by commas')
  .transform((given) => (Array.isArray(given) ? given : given.split(',')).map((part) => part.trim()).filter(Boolean))
  .pipe(z.array(z.string().refine(isNetwork, 'must be addresses or networks (10.0.0.0/8), separated by commas')))
  .default([])
