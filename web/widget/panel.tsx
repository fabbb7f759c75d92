/** The chat, loaded on the first click: a dialog in a shadow root of its own; beside the page on a desktop, over it on a phone. */
import { render } from 'preact'
import { createClient, read, write } from './client.ts'
import { Conversation } from './conversation.tsx'
import { type MountPanel, slotOf, type WidgetOptions } from './options.ts'
import { SHEET } from './style.ts'
import { createTalk, quiet, type Talk } from './talk.ts'
import { directionOf, english, type Words } from './words.ts'

export const mountPanel: MountPanel = (options, launcher) => {
  const words = wordsOf(options)
  // The words and the dates between them speak one language.
  const { language } = words
  const { host, dialog } = frame(options, language)
  const client = createClient(options)
  const seenSlot = `${slotOf(options)}.seen`
  let seen = read<number>(seenSlot) ?? 0
  let latest: Talk = quiet()
  const said = (talk: Talk) => talk.entries.filter((entry) => entry.author !== 'customer').length

  const draw = (talk: Talk) => {
    latest = talk
    if (dialog.open) {
      seen = said(talk)
      write(seenSlot, seen)
    }
    launcher.unread(Math.max(0, said(talk) - seen))
    render(<Conversation talk={talk} words={words} language={language} say={talking.say} again={talking.again} close={close} />, dialog)
  }
  let talking = createTalk(client, (talk) => draw(talk))

  const close = () => {
    if (!dialog.open) return
    dialog.close()
    write('whereabouts.open', null, 'sessionStorage')
    launcher.closed()
  }
  const open = () => {
    if (dialog.open) return
    if (!host.isConnected) document.body.append(host)
    const phone = isPhone()
    dialog.classList.toggle('phone', phone)
    if (phone) dialog.showModal()
    else dialog.show()
    write('whereabouts.open', 1, 'sessionStorage')
    draw(latest)
    // On a phone the keyboard would hide the questions: the heading takes the focus instead.
    dialog.querySelector<HTMLElement>(phone ? '#title' : '#text')?.focus()
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    close()
  })
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
    // What is typed here is nobody else's shortcut.
    event.stopPropagation()
  })
  const resize = () => dialog.style.setProperty('--h', `${visualViewport?.height ?? innerHeight}px`)
  visualViewport?.addEventListener('resize', resize)
  resize()
  draw(latest)
  talking.resume()

  return {
    open,
    close,
    reset: () => {
      talking.end()
      client.forget()
      seen = 0
      talking = createTalk(client, draw)
      draw(quiet())
    },
    destroy: () => {
      talking.end()
      visualViewport?.removeEventListener('resize', resize)
      write('whereabouts.open', null, 'sessionStorage')
      host.remove()
    },
  }
}

/** On a tracking page nobody is asked for a number, and the page says what is asked about. */
function wordsOf({ words: given, label, tracking }: WidgetOptions): Words {
  const words = given.title ? (given as Words) : english
  return { ...words, title: label ?? words.title, placeholder: tracking ? words.label : words.placeholder }
}

const isPhone = () => matchMedia('(max-width:30rem)').matches

/** No backdrop and no size outside the dialog: the page below stays usable whatever happens to us. */
function frame(options: WidgetOptions, language: string): { host: HTMLElement; dialog: HTMLDialogElement } {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEET)
  root.adoptedStyleSheets = [sheet]
  const dialog = document.createElement('dialog')
  dialog.className = `panel ${options.position}`
  dialog.setAttribute('aria-labelledby', 'title')
  dialog.lang = language
  dialog.dir = directionOf(language)
  dialog.style.setProperty('--o', `${options.offset}px`)
  dialog.style.setProperty('--z', `${options.zIndex + 1}`)
  root.append(dialog)
  document.body.append(host)
  return { host, dialog }
}
