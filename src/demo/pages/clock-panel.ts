/** The demo's clock on its start page: plain forms, no script. */
import { html, type SafeHtml } from '#shared/html'

export type ClockView = { now: Temporal.Instant; speed: number; aheadSeconds: number }

export function clockPanel({ now, speed, aheadSeconds }: ClockView, timeZone: string): SafeHtml {
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(now.epochMilliseconds)
  const button = (name: 'speed' | 'to', value: string, text: string, isOn: boolean) =>
    html`<button class="button${isOn ? null : ' quiet'}" name="${name}" value="${value}"${isOn ? html` aria-pressed="true"` : null}>${text}</button>`
  return html`<section class="card" id="clock" aria-labelledby="clock-title"><h2 id="clock-title">Time in the demo</h2><p><b>${time}</b> ${say(speed, aheadSeconds)}</p><form class="row" method="post" action="/demo/clock">${button('speed', '1', 'Real time', speed === 1)}${button('speed', '60', '60 times as fast', speed === 60)}${button('speed', '0', 'Pause', speed === 0)}${aheadSeconds < -1 && button('to', 'now', 'Back to now', false)}</form></section>`
}

function say(speed: number, aheadSeconds: number): string {
  const pace = speed === 0 ? 'It stands.' : speed === 1 ? 'Orders and scans keep coming as they would.' : 'An hour passes in a minute.'
  if (Math.abs(aheadSeconds) < 60) return pace
  const far = distance(Math.abs(aheadSeconds))
  return `${pace} ${aheadSeconds > 0 ? `It is ${far} ahead of the real time and never goes back.` : `It is ${far} behind the real time.`}`
}

function distance(seconds: number): string {
  const [value, unit] = seconds < 3600 ? [seconds / 60, 'minute'] : seconds < 172_800 ? [seconds / 3600, 'hour'] : [seconds / 86_400, 'day']
  return new Intl.NumberFormat('en', { style: 'unit', unit: unit as string, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
    value as number,
  )
}
