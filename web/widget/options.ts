import type { Words } from './words.ts'

/** What the panel is told by the loader. The loader alone reads the script tag. */
export type WidgetOptions = {
  /** Where our server is, without trailing slash. */
  base: string
  /** The shop's public key; without one the server refuses. */
  key?: string | undefined
  /** Of a tracking page: the chat is about its order, at the level of the link. */
  tracking?: string | undefined
  /** What button and panel are called in place of our own words. */
  label?: string | undefined
  /** As the shop's page has it; the words tell which one is spoken. */
  language: string
  /** Of that language; the launcher's own alone where it is English, or where they could not be had. */
  words: Pick<Words, 'ask' | 'wait' | 'dead'> & Partial<Words>
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

/** Where this browser keeps the conversation: each tracking link has one of its own. */
export const slotOf = ({ key, tracking }: WidgetOptions): string => ['whereabouts', key, tracking?.slice(-12)].filter(Boolean).join('.')

export type Panel = { open: () => void; close: () => void; reset: () => void; destroy: () => void }
export type MountPanel = (options: WidgetOptions, launcher: Launcher) => Panel
