/**
 * Server-sent events over fetch, so that credentials travel in headers, with what makes them trustworthy: a watchdog for
 * silence (proxies and sleep cut streams without a word), a fresh look on waking, and polling whenever no stream is up.
 */

export type Follow = {
  url: string
  headers?: () => Record<string, string>
  /** Something may have changed: look again. Also called on waking, on coming online and by the polling net. */
  changed: () => void
  pollSeconds: number
}

/** Starts following; the answer stops it. */
export function follow({ url, headers, changed, pollSeconds }: Follow): () => void {
  let stopped = false
  let streaming: AbortController | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const connect = async () => {
    clearTimeout(retry)
    if (stopped || document.hidden) return
    streaming?.abort()
    const mine = new AbortController()
    streaming = mine
    try {
      const response = await fetch(url, {
        headers: { accept: 'text/event-stream', ...headers?.() },
        signal: mine.signal,
        cache: 'no-store',
      })
      if (!response.ok || !response.body) throw new Error(String(response.status))
      if (failures > 0) changed()
      await read(response.body.getReader(), mine, () => {
        failures = 0
        changed()
      })
    } catch {
      // A stream that ends, however it ends, is opened again below.
    }
    if (stopped || streaming !== mine) return
    streaming = undefined
    failures++
    retry = setTimeout(connect, Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random()))
  }

  const wake = () => {
    if (document.hidden) return streaming?.abort()
    changed()
    void connect()
  }
  const shown = (event: PageTransitionEvent) => event.persisted && wake()
  const poll = setInterval(() => document.hidden || streaming || changed(), pollSeconds * 1000)
  document.addEventListener('visibilitychange', wake)
  addEventListener('online', wake)
  addEventListener('pageshow', shown)
  void connect()

  return () => {
    stopped = true
    clearTimeout(retry)
    clearInterval(poll)
    streaming?.abort()
    document.removeEventListener('visibilitychange', wake)
    removeEventListener('online', wake)
    removeEventListener('pageshow', shown)
  }
}

/** The server sends a comment every 15 s; three missed ones mean that nobody is there. */
const SILENCE_MS = 45_000

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, stream: AbortController, changed: () => void): Promise<void> {
  const decoder = new TextDecoder()
  let buffer = ''
  for (;;) {
    const watchdog = setTimeout(() => stream.abort(), SILENCE_MS)
    const { done, value } = await reader.read().finally(() => clearTimeout(watchdog))
    if (done) return
    buffer += decoder.decode(value, { stream: true })
    const blocks = buffer.split(/\r?\n\r?\n/)
    buffer = blocks.pop() ?? ''
    if (blocks.some((block) => /^event: ?changed$/m.test(block))) changed()
  }
}
