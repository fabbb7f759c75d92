/**
 * `<whereabouts-promise>`: when it arrives, where a shopper decides. Until there is an answer, and whenever there is none,
 * the shop's own text inside the tag stays.
 */
import { mount } from './mount.ts'

class PromiseElement extends HTMLElement {
  static observedAttributes = ['sku', 'qty', 'items', 'country', 'postcode', 'option', 'arrive-by', 'cart', 'lang', 'view']
  mounted = mount(this)
  connectedCallback() {
    this.mounted.start()
  }
  disconnectedCallback() {
    this.mounted.stop()
  }
  attributeChangedCallback(name: string) {
    this.mounted.later(name)
  }
}

// Twice on one page counts once.
if (!customElements.get('whereabouts-promise')) customElements.define('whereabouts-promise', PromiseElement)
