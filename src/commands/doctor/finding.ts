/** One thing that was looked at. `warning`: works, but someone should know. `failed`: does not work. */
export type Finding = { check: string; state: 'ok' | 'warning' | 'failed'; text: string }
