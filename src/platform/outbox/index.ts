export { effectsInDoubt, queueEffect } from './queries.ts'
export { type SenderOptions, sendDue } from './send-due.ts'
