/** A plain local server for pages that a test writes itself: shops that are hostile, slow or strict. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Served = { url: string; close(): Promise<void> }

/** `answer` may leave the response open: a server that never answers is one of the cases. */
export async function serve(answer: (path: string, response: ServerResponse, request: IncomingMessage) => void): Promise<Served> {
  const server = createServer((request, response) => answer(request.url ?? '/', response, request))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
