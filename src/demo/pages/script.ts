/** The shop's own few lines: the ways to send follow the address that is being typed. Everything works without them. */
export const SCRIPT = `(() => {
  const promise = document.querySelector('whereabouts-promise[view=options]')
  const [postcode, country] = ['postalCode', 'country'].map((id) => document.getElementById(id))
  if (!promise || !postcode || !country) return
  const follow = () => {
    promise.setAttribute('country', country.value)
    promise.setAttribute('postcode', postcode.value.trim())
  }
  for (const field of [postcode, country]) field.addEventListener('change', follow)
  const arriveBy = document.getElementById('arriveBy')
  document.getElementById('needed').classList.remove('unseen')
  arriveBy.addEventListener('change', () => promise.setAttribute('arrive-by', arriveBy.value))
  const totals = document.getElementById('totals')
  const price = new Intl.NumberFormat('en-GB', { style: 'currency', currency: totals.dataset.currency })
  const write = (id, text) => { document.getElementById(id).textContent = text }
  // Chosen in the element: the address is the same one, and the total is that of the way to send.
  promise.addEventListener('promise', ({ detail: { destination, name, price: shipping } }) => {
    const amount = shipping ? shipping.amountMinor : 0
    write('shippingName', 'Shipping: ' + name)
    write('shippingPrice', price.format(amount / 100))
    write('total', price.format((Number(totals.dataset.items) + amount) / 100))
    if (!destination.postalCode) return
    postcode.value = destination.postalCode
    country.value = destination.country
  })
})()
`
