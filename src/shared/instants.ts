/** ISO instants are compared as times: as texts, `…05.5Z` would come after `…05.51Z`. */

/** Milliseconds are enough: what we compare was made by clocks of that precision, and finer digits only ever make it later. */
export const isAtOrBefore = (instant: string, other: string): boolean => Date.parse(instant) <= Date.parse(other)
