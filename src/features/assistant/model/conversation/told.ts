/** What the assistant keeps of its own turn beside the answer: it is how the next short message is understood. */
import type { Answer } from '#features/answers'
import type { IntentName } from '../understand/intents.ts'

/** What our message asked for, when it asked. `contact`: a code may be had instead. */
export type Asked = 'order' | 'contact' | 'code' | 'which_one' | 'choice' | 'wish'

/** One of two things she may have meant; the widget shows them as buttons, whose label is then her message. */
export type Choice = { label: string; intent: IntentName }

export type Told = Answer & {
  choices?: Choice[]
  asked?: Asked
  /** Wire ids of the orders spoken of, and of those named as further ones, in the order they were named. */
  about?: string[]
  listed?: string[]
}
