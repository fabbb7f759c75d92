/** The egress client's shape over plain fetch, for a local server that replays answers. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Http } from '#contracts/adapter'

export const plainHttp: Http = async ({ method = 'GET', url, headers, body }) => {
  const answer = await fetch(url, { method, headers, body: typeof body === 'string' ? body : body && Buffer.from(body) })
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: new Uint8Array(await answer.arrayBuffer()) }
}

export type Replay = { status?: number; headers?: Record<string, string>; body: string | Uint8Array }

/** A server on loopback that answers as `replay` says; `asked` keeps what came. */
export async function replayServer(
  replay: (request: IncomingMessage & { path: string }) => Replay,
): Promise<{ url: string; asked: string[]; close(): Promise<void> }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(`${request.method} ${path}`)
    const { status = 200, headers = {}, body } = replay(Object.assign(request, { path }))
    request.resume()
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close }
}
