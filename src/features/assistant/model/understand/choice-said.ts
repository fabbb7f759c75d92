/** What a button says, typed as well as tapped, means what the button means: the words are ours. */
import { writtenLanguages } from '#shared/languages'
import { type Choosable, choiceLabel, isChoosable } from '../words/choices.ts'
import { intentNames } from './intents.ts'
import { foldText } from './normalise.ts'

const LONGEST = 60
const CHOICES = new Map<string, Choosable>(
  writtenLanguages.flatMap((language) =>
    intentNames.filter(isChoosable).map((intent) => [lettersOf(choiceLabel(language, intent)), intent]),
  ),
)

/** Null when the message is anything else. */
export function choiceSaid(message: string): Choosable | null {
  return message.length > LONGEST ? null : (CHOICES.get(lettersOf(message)) ?? null)
}

function lettersOf(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
