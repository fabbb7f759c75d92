/** A mail's words as HTML and as text. MJML and Liquid are loaded at the first mail and compiled once per language. */
import type { Liquid, Template } from 'liquidjs'
import type { WrittenLanguage } from '#shared/languages'
import type { MailView } from '../model/mail-view.ts'
import { BRAND, mailTemplate } from './template.ts'

export type RenderedMail = { subject: string; html: string; text: string }

/** No tracking pixel, no image, nothing from another host: what is in the view is all there is. */
export async function renderMail(view: MailView): Promise<RenderedMail> {
  const { engine, template } = await shellFor(view.language)
  const html = (await engine.render(template, { ...view, brand: brandColors(view.shop.brandColor) })) as string
  return { subject: view.subject, html, text: renderText(view) }
}

const shells = new Map<WrittenLanguage, Promise<{ engine: Liquid; template: Template[] }>>()

function shellFor(language: WrittenLanguage): Promise<{ engine: Liquid; template: Template[] }> {
  const known = shells.get(language)
  if (known) return known
  const made = compileShell(language)
  shells.set(language, made)
  // A failed compilation is not remembered.
  made.catch(() => shells.delete(language))
  return made
}

async function compileShell(language: WrittenLanguage): Promise<{ engine: Liquid; template: Template[] }> {
  const [{ default: mjml }, { Liquid: Engine }] = await Promise.all([import('mjml'), import('liquidjs')])
  const { html } = await mjml(mailTemplate(language), { validationLevel: 'skip', fonts: {} })
  const shell = html
    .replaceAll(BRAND.background, '{{ brand.background }}')
    .replaceAll(BRAND.text, '{{ brand.text }}')
    .replaceAll(/\n\s*\n/g, '\n')
    .replaceAll(/^[ \t]+/gm, '')
  const engine = new Engine({
    outputEscape: 'escape',
    strictFilters: true,
    parseLimit: 200_000,
    renderLimit: 1_000,
    memoryLimit: 5_000_000,
  })
  return { engine, template: engine.parse(shell) }
}

/** The shop's colour, with white or black on it, whichever can be read. Anything but a hex colour gives ours. */
export function brandColors(color: string): { background: string; text: string } {
  const background = /^#[0-9a-f]{6}$/i.test(color) ? color : '#1f5eff'
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(background.slice(at, at + 2), 16) / 255))
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  // WCAG contrast with white against contrast with black.
  return { background, text: 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000' }
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

function renderText(view: MailView): string {
  const colon = COLON[view.language] ?? ': '
  const blocks = [
    view.headline,
    ...view.paragraphs,
    view.button ? `${view.button.label}${colon}${view.button.url}` : '',
    ...view.parcels.map((parcel) => [parcel.title, parcel.state, ...parcel.items.map((item) => `- ${item}`)].join('\n')),
    [view.waitingTitle, ...view.waiting.map((item) => `- ${item}`)].filter((line) => line !== null).join('\n'),
    ['-- ', view.shop.name, ...view.footer, view.preferences ? `${view.preferences.label}${colon}${view.preferences.url}` : '']
      .filter((line) => line !== '')
      .join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

const COLON: Partial<Record<WrittenLanguage, string>> = { fr: '\u00a0: ', ja: '：' }
