/** What the panel is told by the loader. The loader alone reads the script tag. */
export type WidgetOptions = {
  /** Where our server is, without trailing slash. */
  base: string
  /** The shop's public key. */
  key: string
  language: 'en' | 'de'
  position: 'left' | 'right'
  offset: number
  zIndex: number
}

/** What the panel asks of its launcher. */
export type Launcher = {
  /** Focus goes back to the button when the panel closes. */
  closed: () => void
  unread: (count: number) => void
}

export type Panel = { open: () => void; close: () => void; reset: () => void; destroy: () => void }
export type MountPanel = (options: WidgetOptions, launcher: Launcher) => Panel
