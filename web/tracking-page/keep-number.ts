/**
 * Every failed look-up is answered with the same bytes, so the number she typed comes back from her own browser: in this tab,
 * until an order is found. What proves the order is not kept.
 */
export function keepNumber(): void {
  const field = document.querySelector<HTMLInputElement>('form #order')
  if (!field) {
    stored((storage) => storage.removeItem(SLOT))
    return
  }
  field.value ||= stored((storage) => storage.getItem(SLOT)) ?? ''
  field.form?.addEventListener('submit', () => stored((storage) => storage.setItem(SLOT, field.value)))
}

const SLOT = 'whereabouts.number'

/** Storage may be forbidden: then she types it again. */
function stored<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage)
  } catch {
    return null
  }
}
