/** Progress as a list that reads well aloud, and looks like a bar. */
import { html, type SafeHtml } from '#shared/html'
import { icon } from './icon.ts'
import type { Language, StepView } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

export function stepBar(steps: readonly StepView[], language: Language): SafeHtml | null {
  if (steps.length === 0) return null
  const w = wordsIn(language)
  const position = Math.max(1, steps.findLastIndex((step) => step.state !== 'todo') + 1)
  return html`<ol class="steps" aria-label="${w('progress', { step: position, of: steps.length })}">${steps.map(
    (step) =>
      html`<li class="${step.state}"${step.state === 'current' || step.state === 'failed' ? html` aria-current="step"` : null}><span class="dot">${
        step.state === 'done' ? icon('check', 12) : step.state === 'failed' ? icon('bang', 12) : null
      }</span>${step.label}<span class="vh">, ${w(`mark.${step.state}`)}</span></li>`,
  )}</ol>`
}
