export { queueEffect } from './queries.ts'
export { effectsInDoubt } from './queries.ts'
export { type SenderOptions, sendDue } from './send-due.ts'
