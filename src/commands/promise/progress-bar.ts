/** A bar on stderr that fills up, for people at a terminal; a log or a pipe gets nothing. */
export function progressBar(label: string, stream: NodeJS.WriteStream = process.stderr): (done: number, of: number) => void {
  if (!stream.isTTY) return () => undefined
  let shown = -1
  return (done, of) => {
    const percent = Math.floor((100 * done) / Math.max(1, of))
    if (percent === shown) return
    shown = percent
    const filled = Math.round((percent * WIDTH) / 100)
    stream.write(
      `\r${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(percent).padStart(3)} %${percent === 100 ? '\n' : ''}`,
    )
  }
}

const WIDTH = 30
