/** Our own mistakes fail loudly; what users or the outside do wrong is never an assertion. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}
