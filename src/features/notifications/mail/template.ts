/**
 * The one layout of all mails, as Liquid in MJML: merchants edit the same thing. MJML is compiled once per language;
 * Liquid fills in values, escaped. Colours that a shop sets stand in as fixed hex values until then (see `BRAND`).
 */
import { directionOf, type WrittenLanguage } from '#shared/languages'

/** Stand-ins: MJML wants real colours. */
export const BRAND = { background: '#0a0b0c', text: '#f0f1f2' }

export function mailTemplate(language: WrittenLanguage): string {
  const direction = directionOf(language)
  const start = direction === 'rtl' ? 'right' : 'left'
  return `<mjml lang="${language}" dir="${direction}">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-preview>{{ preheader }}</mj-preview>
    <mj-attributes>
      <mj-all font-family="-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="#1d2129" padding="0 0 12px" align="${start}" />
      <mj-section padding="0" direction="${direction}" background-color="#ffffff" css-class="card" />
      <mj-column padding="0 28px" direction="${direction}" />
    </mj-attributes>
    <mj-raw>
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no,date=no,address=no" />
    </mj-raw>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      @media (prefers-color-scheme: dark) {
        body, .page, .page > div { background-color: #14171c !important; }
        .card, .card > table, .card td { background-color: #1e2229 !important; }
        .card div, .card h1, .card h2, .card p { color: #f2f4f7 !important; }
        .soft div { color: #b3bac5 !important; }
        .rule p { border-top-color: #3a414d !important; }
      }
    </mj-style>
  </mj-head>
  <mj-body width="560px" background-color="#f2f4f7" css-class="page">
    <mj-section padding="28px 0 8px" border-radius="12px 12px 0 0">
      <mj-column>
        <mj-text font-size="15px" font-weight="600" padding="0 0 20px">{{ shop.name }}</mj-text>
        <mj-text padding="0 0 14px"><h1 style="margin:0;font-size:28px;line-height:1.2;font-weight:700;">{{ headline }}</h1></mj-text>
        <mj-raw>{% for paragraph in paragraphs %}</mj-raw>
        <mj-text><p style="margin:0;">{{ paragraph }}</p></mj-text>
        <mj-raw>{% endfor %}{% if button %}</mj-raw>
        <mj-button href="{{ button.url }}" align="${start}" background-color="${BRAND.background}" color="${BRAND.text}" font-size="16px" font-weight="600" border-radius="8px" inner-padding="13px 22px" padding="8px 0 20px">{{ button.label }}</mj-button>
        <mj-raw>{% endif %}</mj-raw>
      </mj-column>
    </mj-section>
    <mj-section padding="0 0 16px" border-radius="0 0 12px 12px">
      <mj-column>
        <mj-raw>{% for parcel in parcels %}</mj-raw>
        <mj-divider border-width="1px" border-color="#dfe3e8" padding="4px 0 16px" css-class="rule" />
        <mj-text padding="0 0 2px"><h2 style="margin:0;font-size:16px;font-weight:600;">{{ parcel.title }}</h2></mj-text>
        <mj-text font-size="15px" color="#4a5260" padding="0 0 6px" css-class="soft">{{ parcel.state }}</mj-text>
        <mj-raw>{% for item in parcel.items %}</mj-raw>
        <mj-text font-size="15px" padding="0 0 4px">{{ item }}</mj-text>
        <mj-raw>{% endfor %}{% endfor %}{% if waiting.size > 0 %}</mj-raw>
        <mj-divider border-width="1px" border-color="#dfe3e8" padding="4px 0 16px" css-class="rule" />
        <mj-raw>{% if waitingTitle %}</mj-raw>
        <mj-text padding="0 0 6px"><h2 style="margin:0;font-size:16px;font-weight:600;">{{ waitingTitle }}</h2></mj-text>
        <mj-raw>{% endif %}{% for item in waiting %}</mj-raw>
        <mj-text font-size="15px" padding="0 0 4px">{{ item }}</mj-text>
        <mj-raw>{% endfor %}{% endif %}</mj-raw>
      </mj-column>
    </mj-section>
    <mj-section background-color="transparent" css-class="foot" padding="20px 0">
      <mj-column>
        <mj-raw>{% for line in footer %}</mj-raw>
        <mj-text font-size="13px" color="#5a6372" padding="0 0 4px" css-class="soft">{{ line }}</mj-text>
        <mj-raw>{% endfor %}{% if preferences %}</mj-raw>
        <mj-text font-size="13px" color="#5a6372" padding="4px 0 0" css-class="soft"><a href="{{ preferences.url }}" style="color:inherit;">{{ preferences.label }}</a></mj-text>
        <mj-raw>{% endif %}</mj-raw>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`
}
