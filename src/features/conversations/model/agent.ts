/** The agent who acts: staff, or the API key that speaks for one. */
export type Agent = { id: string; name: string }
