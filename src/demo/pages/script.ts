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
  // Chosen in the element: the address is the same one.
  promise.addEventListener('promise', ({ detail: { destination } }) => {
    if (!destination.postalCode) return
    postcode.value = destination.postalCode
    country.value = destination.country
  })
})()
`
