/** Where to go after signing in: a path of our own, whatever the link said. */
export const nextPath = (wanted: unknown, fallback = '/inbox'): string =>
  typeof wanted === 'string' &&
  wanted.length <= 500 &&
  /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) &&
  !wanted.includes('\\') &&
  !/^\/(sign-|setup|api\/auth)/.test(wanted)
    ? wanted
    : fallback
