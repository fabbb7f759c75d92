/** The goods, drawn: a few shapes each, in the page's own colours, so that dark stays dark and nothing is fetched. */
import { html, type SafeHtml, trusted } from '#shared/html'

const SHAPES: Readonly<Record<string, string>> = {
  'TENT-2':
    '<circle class="c" cx="128" cy="24" r="9"/><path class="d" d="M8 104h144v4H8z"/><path class="a" d="M80 26 20 104h120z"/><path class="b" d="M80 26 56 104h48z"/><path class="c" d="M80 58 66 104h28z"/><path class="d" d="M79 18h2v12h-2zM20 104l-12 4 16-8zM140 104l12 4-16-8z"/>',
  'BAG-30':
    '<path class="d" d="M8 104h144v4H8z"/><path class="e" d="M64 30c0-20 32-20 32 0"/><rect class="a" x="46" y="26" width="68" height="80" rx="18"/><path class="b" d="M46 48c20 10 48 10 68 0v-4a18 18 0 0 0-18-18H64a18 18 0 0 0-18 18z"/><rect class="b" x="56" y="68" width="48" height="30" rx="8"/><path class="e" d="M56 78h48"/><rect class="c" x="74" y="48" width="12" height="10" rx="3"/>',
  'MUG-1':
    '<path class="d" d="M8 104h144v4H8z"/><path class="e" d="M66 36c-6-8 6-12 0-20M84 36c-6-8 6-12 0-20"/><path class="e" d="M108 58c22-4 22 32 0 30"/><path class="a" d="M44 46h64v48a10 10 0 0 1-10 10H54a10 10 0 0 1-10-10z"/><path class="b" d="M44 46h64v8H44z"/><path class="c" d="m76 66 6 10 11 2-8 8 2 11-11-5-11 5 2-11-8-8 11-2z"/>',
  'LAMP-9':
    '<path class="c" d="m98 58 54-30v72z"/><path class="e" d="M36 66c-10-44 52-58 60-8"/><path class="e" d="M36 66c0 26 38 34 52 10"/><rect class="a" x="74" y="44" width="30" height="32" rx="9"/><circle class="b" cx="94" cy="60" r="10"/><circle class="c" cx="94" cy="60" r="5"/><path class="d" d="M8 104h144v4H8z"/>',
  'SOCK-M':
    '<path class="d" d="M8 104h144v4H8z"/><path class="a" d="M58 16h36v46c0 8 6 10 16 14 20 8 16 28-2 28H84c-16 0-26-12-26-26z"/><path class="b" d="M58 16h36v14H58z"/><path class="b" d="M58 78c0-10 14-12 20-4s2 22-4 28c-10-4-16-12-16-24z"/><path class="b" d="M112 77c18 9 13 27-4 27h-6c10-6 14-16 10-27z"/><path class="c" d="M58 38h36v5H58zM58 48h36v5H58z"/>',
  STOVE:
    '<path class="d" d="M8 104h144v4H8z"/><path class="c" d="M80 70c-14-12 6-16 0-30 18 10 22 26 10 34 6-14-6-14-10-4z"/><path class="b" d="M50 22h60v18a8 8 0 0 1-8 8H58a8 8 0 0 1-8-8z"/><path class="e" d="M110 28h22M44 50h72"/><path class="e" d="M62 52v28M98 52v28"/><path class="a" d="M60 80h40v10l10 14H50l10-14z"/>',
}

/** Decoration only: the name of the thing stands beside it. */
export const picture = (sku: string): SafeHtml =>
  html`<span class="pic"><svg viewBox="0 0 160 120" aria-hidden="true" focusable="false">${trusted(SHAPES[sku] ?? '<path class="a" d="M40 30h80v70H40z"/>')}</svg></span>`
