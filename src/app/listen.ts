/** Where we listen and what people type: the port moves on when it is taken and nobody asked for this one. */
import { createServer } from 'node:net'
import type { Config } from '../config.ts'

export type Place = { port: number; baseUrl: string }

const TRIES = 20

export async function listenOn(config: Config): Promise<Place> {
  const port = config.role.includes('web') ? await freePort(config.host, config.port) : config.port
  const name = config.host === '0.0.0.0' || config.host === '::' || config.host === '127.0.0.1' ? 'localhost' : config.host
  return { port, baseUrl: config.baseUrl ?? `http://${name}:${port}` }
}

async function freePort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port++) {
    const free = await probe(host, port)
    if (free !== null) return free
  }
  throw new Error(`The ports ${wanted} to ${wanted + TRIES - 1} on ${host} are taken. Choose another one with --port.`)
}

const probe = (host: string, port: number): Promise<number | null> =>
  new Promise((done, fail) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(null) : fail(new Error(`Cannot listen on ${host}:${port}: ${error.code}.`)),
    )
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : port))
    })
  })
