/** What the verifier reads in one language. All strings but `everyday` are sources of regular expressions without groups that capture. */
export type VerifyWords = {
  /** Numbers as words, as far as they can count days, parcels or money. */
  numbers: Readonly<Record<string, number>>
  relatives: Readonly<Record<string, 'today' | 'tomorrow' | 'yesterday'>>
  /** Times too vague to be covered by any claim. */
  vague: string
  /** Between a weekday and the day: "Tuesday *the* 24th". */
  beforeDay?: string
  /** After the digits of a day: "24*th*". */
  ordinal?: string
  /** Between day, month and year: "24 *of* November". */
  between?: string
  /** Letters that are written onto the word after them, as "and" is in Arabic. */
  writtenOn?: string
  /** No spaces between words: nothing can be told from what stands beside a word. */
  unspaced?: true
  /** Dates in an order of their own, with the named groups `year`, `month`, `day` (digits) and `weekday`. */
  dates?: readonly string[]
  /** Further names of months and weekdays. */
  months?: Readonly<Record<string, number>>
  weekdays?: Readonly<Record<string, number>>
  /** Where letters have no capitals, a place or a carrier is known by its name alone. Countries are read as well. */
  places?: readonly string[]
  carriers?: readonly string[]
  /** Words that stand beside the name of a place, with room for the name: it need not be known. */
  placeMarks?: readonly string[]
  /** Words that turn a statement round. English ones belong here too, save those that mean something else. */
  negation: string
  /** Words with a capital that a rephrasing may use and that state nothing. */
  everyday: string
  statements: Readonly<Record<Statement, string>>
}

export type Statement =
  | 'delivered'
  | 'out'
  | 'onTime'
  | 'late'
  | 'early'
  | 'lost'
  | 'customs'
  | 'damaged'
  | 'refunded'
  | 'guaranteed'
  | 'gift'
  | 'cancelled'
  | 'returned'
  | 'pickup'
  | 'leftWith'
  | 'paid'
  | 'weather'
  | 'disaster'
  | 'strike'
  | 'accident'
  | 'inStock'
  | 'signed'
  | 'refused'
