/** Every error a client sees: RFC 9457 problem+json, from one catalogue. */

const catalogue = {
  invalid_request: [400, 'The request is not valid'],
  unauthorized: [401, 'Credentials are missing or wrong'],
  bad_signature: [401, 'The signature is missing, wrong or too old'],
  forbidden: [403, 'This key may not do that'],
  not_found: [404, 'There is nothing here'],
  method_not_allowed: [405, 'This method is not offered here'],
  conflict: [409, 'This is in conflict with what is already there'],
  gone: [410, 'This has ended'],
  too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'This media type is not understood'],
  unprocessable: [422, 'The request is understood but cannot be carried out'],
  rate_limited: [429, 'Too many requests; try again later'],
  internal: [500, 'Something failed on our side'],
  unavailable: [503, 'The server cannot store this now; try again'],
} as const
export type ProblemCode = keyof typeof catalogue

/** Thrown by routes; the error handler turns it into a response. `detail` is shown to the client: never personal data. */
export class HttpProblem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly errors: { path: string; message: string }[] | undefined
  readonly retryAfterSeconds: number | undefined
  constructor(
    code: ProblemCode,
    detail?: string,
    extra: { errors?: { path: string; message: string }[]; retryAfterSeconds?: number } = {},
  ) {
    super(detail ?? catalogue[code][1])
    this.code = code
    this.status = catalogue[code][0]
    this.title = catalogue[code][1]
    this.errors = extra.errors
    this.retryAfterSeconds = extra.retryAfterSeconds
  }
}

/** `throw problem('not_found')`. */
export const problem = (
  code: ProblemCode,
  detail?: string,
  extra?: { errors?: { path: string; message: string }[]; retryAfterSeconds?: number },
): HttpProblem => new HttpProblem(code, detail, extra)
