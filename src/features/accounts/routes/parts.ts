import type { Ctx } from '#platform/context'
import type { SignInLibrary } from '../sign-in-library.ts'

/** What the routes of accounts are built with. */
export type AccountParts = {
  library: SignInLibrary
  baseUrl: string
  now(): Temporal.Instant
  withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
  forgetMerchant(merchantId: string): void
  /** Drops what is remembered about callers: a session or key has ended. */
  forget(): void
}
