/** The door of the HTTP server: what a feature's `routes.ts` may use. */
export type { Caller, HttpApp, Routes } from './http-app.ts'
export { healthRoutes, metricsServer, type Readiness } from './operations.ts'
export { HttpProblem, problem } from './problem.ts'
export { createHttpServer, type HttpServerOptions } from './server.ts'
