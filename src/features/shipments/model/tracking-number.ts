/** A tracking number as it is compared: people and systems put blanks, dots and dashes into it. */
export const numberKey = (trackingNumber: string): string =>
  trackingNumber
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 80)
