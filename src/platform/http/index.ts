/** The door of the HTTP server: what a feature's `routes.ts` may use. */
export { type HttpApp, type Routes, type Caller } from './http-app.ts'
export { problem } from './problem.ts'
