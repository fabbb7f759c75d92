import type { Answer } from '#features/answers'
import { notePromiseShown } from '#features/promises'
import type { Ctx } from '#platform/context'
import { parseWireId } from '#shared/ids'

/** Writes down which dates of the ledger an answer said. */
export const noteAnswered = (ctx: Ctx, answer: Answer): Promise<void> =>
  notePromiseShown(
    ctx,
    answer.claims.flatMap((claim) => claim.evidence.filter((id) => id.startsWith('prm_')).map((id) => parseWireId('promise', id))),
    'answer',
  )
