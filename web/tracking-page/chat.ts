/** The shop's own chat, once the page has nothing better to do: on a tracking page about its order, at the level of its link. */
export function addChat({ chat, label, live }: DOMStringMap): void {
  const add = () => {
    const widget = document.createElement('script')
    widget.src = '/widget.js'
    const position = document.documentElement.dir === 'rtl' ? 'left' : 'right'
    Object.assign(widget.dataset, { key: chat, position, ...(live && { label, tracking: live.split('/').at(-1) }) })
    document.body.append(widget)
  }
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(add, { timeout: 3_000 })
  else setTimeout(add, 500)
}
