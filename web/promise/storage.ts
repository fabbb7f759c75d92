/** First-party storage of the shop's own page. It may be full or forbidden: then the page alone remembers. */
type Storage = 'localStorage' | 'sessionStorage'

export function read<T>(storage: Storage, slot: string): T | null {
  try {
    return JSON.parse(window[storage].getItem(slot)!) as T | null
  } catch {
    return null
  }
}

export function write(storage: Storage, slot: string, value: unknown): void {
  try {
    window[storage].setItem(slot, JSON.stringify(value))
  } catch {
    return
  }
}
